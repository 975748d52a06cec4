import { useTranslation } from 'react-i18next'

/** While a screen's script or words are on their way. */
export function Waiting() {
  const { t } = useTranslation('parts')
  return (
    <main className="narrow">
      <p role="status">{t('loading')}</p>
    </main>
  )
}
