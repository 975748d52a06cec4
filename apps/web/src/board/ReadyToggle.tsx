import { Check } from 'lucide-react'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { useHere } from './here.ts'
import { isAsked } from './may-add.ts'
import styles from './ReadyToggle.module.css'
import { useOrder } from './use-order.ts'

/** “I'm ready”, for those whom the phase asks. Others see how many are ready, never who. */
export function ReadyToggle() {
  const { t } = useTranslation('board')
  const { held, you, actor, phase, situation } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const count = one(held, 'readiness')
  if (!isAsked(actor, phase, situation)) return null
  const ready = you.person.ready === phase.id
  return (
    <div className={styles.ready}>
      <Button
        aria-pressed={ready}
        disabled={busy}
        onClick={() => void order({ do: 'person.ready', phase: phase.id, ready: !ready })}
      >
        <span className={ready ? styles.on : styles.off} aria-hidden="true">
          {ready && <Icon of={Check} />}
        </span>
        {t('ready')}
      </Button>
      {count && count.of > 0 && (
        <span className="small quiet">{t('readyCount', { ready: count.ready, of: count.of })}</span>
      )}
      {refusal && <Refusal why={complain(refusal)} />}
    </div>
  )
}
