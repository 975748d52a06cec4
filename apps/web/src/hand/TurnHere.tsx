import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Hand.module.css'

/** For whoever is called: that it is their turn, and the way to say that they have finished. */
export function TurnHere() {
  const { t } = useTranslation('leading')
  const { you, facts } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const isCalled = you.person.hand === 'called'
  return (
    <div className={`${styles.turn} no-print`} role="status">
      {isCalled && (
        <Notice>
          <p>
            <b>{t('yourTurn', { facilitator: facts.host.name })}</b>
          </p>
          <p>
            <Button disabled={busy} onClick={() => void order({ do: 'hand.raise', raised: false })}>
              {t('turnDone')}
            </Button>
          </p>
          {refusal && <Refusal why={complain(refusal)} />}
        </Notice>
      )}
    </div>
  )
}
