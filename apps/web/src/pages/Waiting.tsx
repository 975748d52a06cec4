import { useTranslation } from '../words/useTranslation.ts'

/** While a screen's script or words are on their way. */
export function Waiting() {
  const { t } = useTranslation('parts')
  return (
    <main className="narrow">
      <h1 className="vh">{t('brand')}</h1>
      <p role="status">{t('loading')}</p>
    </main>
  )
}
