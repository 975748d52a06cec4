import { useTranslation } from '../words/useTranslation.ts'
import styles from './LifePart.module.css'

/** Stands over every screen of a rehearsal, on paper too, so that nobody takes it for a real board. */
export default function RehearsalBand() {
  const { t } = useTranslation('life')
  return <p className={styles.band}>{t('rehearsal')}</p>
}
