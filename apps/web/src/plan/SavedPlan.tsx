import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import styles from './Plan.module.css'
import type { PlanDraft } from './plan-draft.ts'
import { usePlanWords } from './use-plan-words.ts'

type Props = { saved: PlanDraft; onUse: () => void; onForget: () => void }

/** The plan that was saved in this browser, offered for the board that is being made. */
export function SavedPlan({ saved, onUse, onForget }: Props) {
  const { t, say } = usePlanWords()
  return (
    <Notice className={styles.offer ?? ''}>
      <p>
        <b>{t('offer')}</b>: {t('offerPhases', { count: saved.plan.length })} ·{' '}
        {saved.voices.map(({ label }) => say(label)).join(', ')}
      </p>
      <p>{t('useWhy')}</p>
      <div className="row">
        <Button onClick={onUse}>{t('use')}</Button>
        <Button kind="plain" onClick={onForget}>
          {t('forget')}
        </Button>
      </div>
    </Notice>
  )
}
