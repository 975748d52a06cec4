import { Button } from '../look/Button.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Anonymity.module.css'
import { Explained } from './Explained.tsx'
import { FIELDS } from './row-fields.ts'

/** How anonymity works, before somebody has come in: everything that is the same for all. */
export default function BeforeJoining({ host, onBack }: { host: string; onBack: () => void }) {
  const { t } = useTranslation('anonymity')
  return (
    <Page title={t('title')} className={`narrow ${styles.page}`}>
      <p>
        <Button onClick={onBack}>{t('backToWords')}</Button>
      </p>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <Explained host={host} />
      <section aria-labelledby="kept">
        <h2 id="kept">{t('kept')}</h2>
        <p>{t('keptWhy')}</p>
        <ul className={styles.fields}>
          {FIELDS.map((field) => (
            <li key={field}>{t(`fields.${field}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="back">
        <h2 id="back">{t('back')}</h2>
        <p>{t('backWhy')}</p>
      </section>
    </Page>
  )
}
