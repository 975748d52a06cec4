import { currentPhase, type Situation } from '../board/phases.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import type { Actor } from './actor.ts'
import { access } from './documents.ts'

/** Null when the actor may write in this document now, else why not, with the phase that will let them (SPEC A6). */
export function whyNotWrite(actor: Actor, document: string, situation: Situation): Refusal | null {
  const { board, progress } = situation
  const writesIn = (phase: string) =>
    access(actor, document, { board, progress: { ...progress, phase, paused: false, held: {} } }) === 'write'
  if (access(actor, document, situation) === 'write') return null
  if (currentPhase(situation).kind === 'closed') return refuse('board-closed')
  if (writesIn(progress.phase)) {
    const reason = actor.is === 'participant' ? progress.held?.[actor.voice] : undefined
    return reason === undefined || progress.paused ? refuse('board-paused') : refuse('voice-held', { reason })
  }
  const now = board.plan.findIndex(({ id }) => id === progress.phase)
  const later = board.plan.slice(now + 1).find(({ id }) => writesIn(id))
  return later ? refuse('not-in-this-phase', { opensIn: later.id }) : refuse('not-allowed')
}
