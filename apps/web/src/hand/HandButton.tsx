import { can } from '@firsthand/model'
import { Hand } from 'lucide-react'
import { useId } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Hand.module.css'

/** “Raise my hand”, for those who may speak by now. Who sees it stands beside it before it is raised. */
export function HandButton() {
  const { t } = useTranslation('leading')
  const { actor, situation, you, facts, say } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const why = useId()
  if (actor.is !== 'participant' || can(actor, 'hand.raise', situation) !== null) return null
  const isUp = you.person.hand !== undefined
  const { name } = you.person.part
  const voice = facts.voices.find(({ id }) => id === actor.voice)
  const seenAs = name ? t('handSeenNamed', { name }) : t('handSeenUnnamed', { group: voice ? say(voice.label) : '' })
  return (
    <div className={styles.hand}>
      <Button
        aria-pressed={isUp}
        aria-describedby={why}
        disabled={busy}
        onClick={() => void order({ do: 'hand.raise', raised: !isUp })}
      >
        <Icon of={Hand} />
        {t(isUp ? 'handUp' : 'raiseHand')}
      </Button>
      <span className="xs quiet" id={why} role="status">
        {isUp ? t('handIsSeen', { facilitator: facts.host.name }) : seenAs}
      </span>
      {refusal && <Refusal why={complain(refusal)} />}
    </div>
  )
}
