import { useTranslation } from 'react-i18next'
import { Page } from '../pages/Page.tsx'

export default function ListView() {
  const { t } = useTranslation('parts')
  return (
    <Page title={t('brand')} className="narrow">
      <p>{t('loading')}</p>
    </Page>
  )
}
