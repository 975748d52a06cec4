import { Check, Info } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './JoinForm.module.css'

/** From how many people of a group on nobody is warned that it is small (docs/THREAT_MODEL.md). */
const LARGE_ENOUGH = 8

/** What “no name” means at this stage of the product, both sides of the truth; `sharing` others of the group are in the room. */
export function NoNameMeans({ sharing, staff }: { sharing: number; staff: boolean }) {
  const { t } = useTranslation('join')
  return (
    <section className={styles.truth} aria-labelledby="truth">
      <h2 id="truth">{t('truth')}</h2>
      <p>
        <Icon of={Check} />
        <span>{t('truthKept')}</span>
      </p>
      <p>
        <Icon of={Info} />
        <span>{t('truthLimit')}</span>
      </p>
      {staff && (
        <p>
          <Icon of={Info} />
          <span>{t('staffNames')}</span>
        </p>
      )}
      {sharing + 1 < LARGE_ENOUGH && (
        <Notice>{sharing === 0 ? t('smallFirst') : t('small', { count: sharing })}</Notice>
      )}
    </section>
  )
}
