import { type Page as PageOf, sees } from '@firsthand/model'
import { ArrowLeft, Eye } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useHere } from '../board/here.ts'
import { Icon } from '../look/Icon.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { acceptedIn } from './accepted.ts'
import { seeAccepted } from './accepted-seen.ts'
import styles from './Pages.module.css'
import { PageTabs } from './PageTabs.tsx'
import { Paper } from './Paper.tsx'
import { firstPage, pagesHere } from './page-here.ts'
import { Versions } from './Versions.tsx'
import { WhoWrites } from './WhoWrites.tsx'

/** The pages that people write together: the agreement, what was heard while listening, and what everybody takes from the session. */
export default function PagesView() {
  const { t } = useTranslation('pages')
  const { actor, situation, client, facts, held } = useHere()
  const [search] = useSearchParams()
  const [news, setNews] = useState('')
  const here = pagesHere(actor, situation)
  const wish: string | null = search.get('page') ?? firstPage(here, situation)
  const shown = here.find(({ page }) => page === wish) ?? here[0]
  const page: PageOf | undefined = shown?.page
  const n = acceptedIn(held)[0]?.n ?? 0
  useEffect(() => {
    if (page === 'agreement') seeAccepted(client.shelf, n)
  }, [page, n, client])
  return (
    <Page title={`${t(page ? `page.${page}` : 'title')} · ${facts.title}`} className={styles.lay}>
      {!sees(actor, situation) && (
        <p className="no-print">
          <Link className="btn" href={client.home}>
            <Icon of={ArrowLeft} />
            {t('toListening')}
          </Link>
        </p>
      )}
      {here.length > 1 && shown && <PageTabs here={here} shown={shown.page} />}
      <p className="vh" role="status">
        {news}
      </p>
      {shown ? (
        <>
          <header className={styles.head}>
            <h1>{t(`page.${shown.page}`)}</h1>
            <p>{t(`about.${shown.page}`)}</p>
            <WhoWrites here={shown} />
            {shown.access === 'write' && (
              <p className={styles.line}>
                <Icon of={Eye} />
                <span>
                  {t('notAnonymous')} {shown.page === 'agreement' && t('notHere')}
                </span>
              </p>
            )}
          </header>
          {shown.access !== 'none' && <Paper key={shown.page} here={shown} onNews={setNews} />}
          {shown.page === 'agreement' && <Versions />}
        </>
      ) : (
        <>
          <h1>{t('title')}</h1>
          <p>{t('nobodyYet')}</p>
        </>
      )}
    </Page>
  )
}
