import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'

export default function ReportPage() {
  const { t } = useTranslation('parts')
  return (
    <Page title={t('brand')} className="narrow">
      <p>{t('loading')}</p>
    </Page>
  )
}
