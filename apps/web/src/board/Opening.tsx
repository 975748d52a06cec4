import { useBoard, useNews } from '../live/Board.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'

/** Until the record has come: what we are waiting for, in words. */
export function Opening() {
  const { t } = useTranslation(['board', 'parts'])
  const line = useNews(useBoard().line)
  return (
    <>
      <TopBar />
      <Page title={t('opening')} className="narrow">
        <p role="status">{line === 'offline' ? t('openingOffline') : t('opening')}</p>
      </Page>
    </>
  )
}
