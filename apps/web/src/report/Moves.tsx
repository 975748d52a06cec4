import { MovesTally } from '../moderation/MovesTally.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Report.module.css'

/** What facilitators did with what was said, counted for everybody: held, sent back, blacked out, hidden, let go. */
export function Moves() {
  const { t } = useTranslation('moderation')
  return (
    <section className={styles.whole}>
      <h2>{t('tally')}</h2>
      <p className="small">{t('tallyWhy')}</p>
      <MovesTally />
    </section>
  )
}
