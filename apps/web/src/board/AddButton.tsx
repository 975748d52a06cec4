import { Plus } from 'lucide-react'
import { Link } from 'wouter'
import { Icon } from '../look/Icon.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { useHere } from './here.ts'
import { mayAdd } from './may-add.ts'

/** The one primary button of a board's views: say something. Whoever can't now reads why, and in which phase they can. */
export function AddButton({ touchpoint, label }: { touchpoint?: string; label?: string }) {
  const { t } = useTranslation('board')
  const { actor, situation, client, phase, facts, say } = useHere()
  const complain = useComplaint()
  if (actor.is !== 'participant') return null
  const refusal = mayAdd(actor, situation)
  if (refusal) {
    // Of a group that is stopped, the board's frame says why.
    if (phase.kind === 'closed' || touchpoint || refusal.id === 'voice-held') return null
    const opens = refusal.id === 'not-in-this-phase' && facts.plan.find(({ id }) => id === refusal.opensIn)
    return <p className="hint">{opens ? t('sayLater', { phase: say(opens.title) }) : complain(refusal)}</p>
  }
  const address = touchpoint ? `${client.home}/say?moment=${touchpoint}` : `${client.home}/say`
  return (
    <Link href={address} className={touchpoint ? 'btn plain' : 'btn primary'}>
      <Icon of={Plus} />
      {label ?? t('say')}
    </Link>
  )
}
