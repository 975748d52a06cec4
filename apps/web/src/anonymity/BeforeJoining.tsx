import { Button } from '../look/Button.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Anonymity.module.css'
import { Explained } from './Explained.tsx'
import { KeyFingerprint } from './KeyFingerprint.tsx'
import { FIELDS } from './row-fields.ts'

type Props = {
  host: string
  /** The fingerprint of the group's keys that the link names; null when it names none. */
  linkKey: string | null
  onBack: () => void
}

/** How anonymity works, before somebody has come in: everything that is the same for all. */
export default function BeforeJoining({ host, linkKey, onBack }: Props) {
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
      {linkKey && (
        <section aria-labelledby="keys">
          <h2 id="keys">{t('keys')}</h2>
          <KeyFingerprint signs={linkKey} known={{ is: 'of-link' }} />
        </section>
      )}
      <section aria-labelledby="back">
        <h2 id="back">{t('back')}</h2>
        <p>{t('backWhy')}</p>
      </section>
    </Page>
  )
}
