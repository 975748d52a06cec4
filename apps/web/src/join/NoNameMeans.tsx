import { Check, Info } from 'lucide-react'
import { isUnencrypted } from '../composer/is-unencrypted.ts'
import { Icon } from '../look/Icon.tsx'
import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './JoinForm.module.css'

type Props = {
  /** So few share the group, the one who joins counted, that others may guess who said something. */
  few: boolean
  staff: boolean
  onHow: () => void
}

/** What “no name” means, both sides of the truth, and the way to more of it. */
export function NoNameMeans({ few, staff, onHow }: Props) {
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
      <p>
        <button type="button" className="link" onClick={onHow}>
          {t('how')}
        </button>
      </p>
      {few && <Notice>{t('few')}</Notice>}
      {isUnencrypted() && <Notice>{t('unencrypted')}</Notice>}
    </section>
  )
}
