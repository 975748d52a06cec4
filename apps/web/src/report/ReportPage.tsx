import type { PageBlock } from '@firsthand/model'
import { sessionOutput, type WrittenPages } from '@firsthand/report'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { useHere } from '../board/here.ts'
import { Notice } from '../look/Notice.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { pagesHere } from '../writing/page-here.ts'
import { Paper } from './Paper.tsx'
import styles from './Report.module.css'
import { ReportTools } from './ReportTools.tsx'
import { useWithout } from './use-without.ts'

const ReadPage = lazy(() => import('./ReadPage.tsx'))
const KeptUntil = lazy(() => import('../life/KeptUntil.tsx'))

/** The session to take home, as it stands now: made of what this person is shown, like every file that can be taken. */
export default function ReportPage() {
  const { t } = useTranslation('report')
  const { held, facts, client, actor, situation } = useHere()
  const [written, setWritten] = useState<WrittenPages>({})
  const read = useCallback(
    (page: keyof WrittenPages, blocks: readonly PageBlock[]) => setWritten((before) => ({ ...before, [page]: blocks })),
    [],
  )
  const output = useMemo(() => sessionOutput([...held.views.values()], new Date(), undefined, written), [held, written])
  const here = pagesHere(actor, situation)
  const [without, choose] = useWithout()
  return (
    <div className={styles.desk}>
      <TopBar name={facts.title}>
        <a className="btn plain" href={client.home}>
          {t('back')}
        </a>
      </TopBar>
      <Page title={t('pageTitle', { board: facts.title })} className={styles.main}>
        {output ? (
          <>
            {(['heard', 'summary'] as const)
              .filter((name) => here.some(({ page, access }) => page === name && access !== 'none'))
              .map((page) => (
                <Suspense key={page}>
                  <ReadPage page={page} onRead={read} />
                </Suspense>
              ))}
            {actor.is === 'facilitator' && (
              <Suspense>
                <div className={`${styles.tools} no-print`}>
                  <KeptUntil />
                </div>
              </Suspense>
            )}
            <ReportTools root={client.root} home={client.home} output={output} without={without} onChoose={choose} />
            <Paper output={output} without={without} />
          </>
        ) : (
          <div className="narrow">
            <h1>{t('notYetTitle')}</h1>
            <Notice>{t('notYet')}</Notice>
          </div>
        )}
      </Page>
    </div>
  )
}
