import { type Language, pickWords } from '@firsthand/model'
import { emotionalMap, type SessionOutput, sessionOutput } from '@firsthand/report'
import { lazy, Suspense, useMemo } from 'react'
import { useHere } from '../board/here.ts'
import { Brand } from '../look/Brand.tsx'
import { Notice } from '../look/Notice.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { Agreed } from './Agreed.tsx'
import { HowRecorded } from './HowRecorded.tsx'
import { Lead } from './Lead.tsx'
import { MadeOnPaper } from './MadeOnPaper.tsx'
import { MapOnPaper } from './MapOnPaper.tsx'
import { Moves } from './Moves.tsx'
import { RecordTable } from './RecordTable.tsx'
import styles from './Report.module.css'
import { ReportTools } from './ReportTools.tsx'
import { SaidOnPaper } from './SaidOnPaper.tsx'
import { Story } from './Story.tsx'
import { Voices } from './Voices.tsx'

const KeptUntil = lazy(() => import('../life/KeptUntil.tsx'))

/** The session to take home, as it stands now: made of what this person is shown, like every file that can be taken. */
export default function ReportPage() {
  const { t } = useTranslation('report')
  const { held, facts, client, actor } = useHere()
  const output = useMemo(() => sessionOutput([...held.views.values()], new Date()), [held])
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
            {actor.is === 'facilitator' && (
              <Suspense>
                <div className={`${styles.tools} no-print`}>
                  <KeptUntil />
                </div>
              </Suspense>
            )}
            <ReportTools root={client.root} />
            <Paper output={output} />
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

function Paper({ output }: { output: SessionOutput }) {
  const { i18n } = useTranslation('report')
  const language = i18n.language as Language
  const map = useMemo(() => emotionalMap(output.board, output, output.contributions), [output])
  return (
    <article className={styles.paper}>
      <header>
        <Brand />
        <h1>{output.board.title}</h1>
        <span className={styles.seam} aria-hidden="true" />
        <Lead output={output} />
      </header>
      <Agreed output={output} language={language} />
      <Story output={output} language={language} />
      <MapOnPaper output={output} map={map} language={language} />
      <SaidOnPaper output={output} say={(words) => pickWords(words, language)} />
      <MadeOnPaper output={output} language={language} />
      <Voices output={output} />
      <Moves />
      <RecordTable output={output} language={language} />
      <HowRecorded output={output} language={language} />
    </article>
  )
}
