import { type Actor, can, type Phase, type Refusal, type Situation } from '@firsthand/model'

/** Null when somebody may say something now, with or without a name; else why not and which phase would allow it. */
export function mayAdd(actor: Actor, situation: Situation): Refusal | null {
  if (actor.is !== 'participant') return can(actor, 'contribution.add', situation)
  const named = can(actor, 'contribution.add', situation)
  const nameless = can({ is: 'someone', voice: actor.voice }, 'contribution.add', situation)
  if (!named || !nameless) return null
  // Whether names are wanted is the composer's question: what counts here is the other reason, if there is one.
  return named.id === 'names-not-now' ? nameless : named
}

/** Whether somebody's "I'm ready" is counted in this phase: those who speak first until they have spoken, then all who can read. */
export function isAsked(actor: Actor, phase: Phase, situation: Situation): boolean {
  if (actor.is !== 'participant') return false
  if (phase.kind === 'closed') return false
  const voice = situation.board.voices.find(({ id }) => id === actor.voice)
  if (phase.kind === 'before' || phase.kind === 'opening') return voice?.livedExperience === true
  return phase.voices[actor.voice]?.see === true
}

/** Listening: somebody may read, and not write. */
export function isListening(actor: Actor, phase: Phase): boolean {
  if (actor.is !== 'participant' || phase.kind !== 'after') return false
  const may = phase.voices[actor.voice]
  return may?.see === true && !may.contribute
}
