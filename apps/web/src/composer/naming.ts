import { type Actor, can, currentPhase, type Refusal, type Situation } from '@firsthand/model'
import { mayAdd } from '../board/may-add.ts'

/** How a person may speak now: with a name, without, or by choice; or why not at all. */
export type Naming = { is: 'choice' } | { is: 'named' } | { is: 'nameless' } | { is: 'refused'; refusal: Refusal }

/** Told by the same table that the server asks. */
export function namingFor(person: string, voice: string, situation: Situation): Naming {
  const actor: Actor = { is: 'participant', person, voice }
  const named = can(actor, 'contribution.add', situation)
  const nameless = can({ is: 'someone', voice }, 'contribution.add', situation)
  if (named === null && nameless === null) return { is: 'choice' }
  if (named === null) return { is: 'named' }
  if (nameless === null) return { is: 'nameless' }
  return { is: 'refused', refusal: mayAdd(actor, situation) ?? nameless }
}

/** When the words can be seen by others: at once, when this phase is closed, or at the facilitator's next reveal. */
export function whenSeen(situation: Situation, named: boolean): 'at-once' | 'after-opening' | 'later' {
  const phase = currentPhase(situation)
  if (phase.kind === 'opening' || phase.kind === 'before') return 'after-opening'
  return named && phase.naming === 'named' && phase.moderation === 'after' && phase.reveal === 'at-once'
    ? 'at-once'
    : 'later'
}

/** Whether somebody would stand out: everybody else of their group on the board chose the other way. */
export function standsOut(others: readonly { name: string | null }[], named: boolean): boolean {
  return others.length > 0 && others.every(({ name }) => (name !== null) !== named)
}
