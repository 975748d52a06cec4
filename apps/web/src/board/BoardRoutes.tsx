import { useTranslation } from 'react-i18next'
import { TopBar } from '../look/TopBar.tsx'
import { Page } from '../pages/Page.tsx'

export default function BoardRoutes(_: { board?: string; person?: string; page?: string }) {
  const { t } = useTranslation('parts')
  return (
    <>
      <TopBar />
      <Page title={t('brand')} className="narrow">
        <h1>{t('brand')}</h1>
      </Page>
    </>
  )
}
