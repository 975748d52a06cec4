import { Button } from '../look/Button.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './BoardFrame.module.css'
import { useHere } from './here.ts'
import { useOrder } from './use-order.ts'

/** For whoever asked for a break: that it was heard, also after a reload, and the way back. Nobody else sees this. */
export function RestHere() {
  const { t } = useTranslation(['board', 'parts'])
  const { you, facts } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const { rest } = you.person
  if (rest === 'none') return null
  const facilitator = facts.host.name
  return (
    <div className={`${styles.paused} no-print`}>
      <Notice>
        <p role="status">{rest === 'answered' ? t('restAnswered', { facilitator }) : t('restTold', { facilitator })}</p>
        <p>
          <Button disabled={busy} onClick={() => void order({ do: 'person.rest', rest: 'none' })}>
            {t('parts:breakBack')}
          </Button>
        </p>
        {refusal && <Refusal why={complain(refusal)} />}
      </Notice>
    </div>
  )
}
