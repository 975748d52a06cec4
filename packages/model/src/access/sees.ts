import { currentPhase, type Situation } from '../board/phases.ts'
import type { Actor } from './actor.ts'

/** Whether an actor may see what is on the board now (SPEC A2). Observers see no more than the most restricted voice group. */
export function sees(actor: Actor, situation: Situation): boolean {
  const phase = currentPhase(situation)
  switch (actor.is) {
    case 'facilitator':
      return true
    case 'participant':
      return phase.voices[actor.voice]?.see === true
    case 'observer':
      return situation.board.voices.every((voice) => phase.voices[voice.id]?.see === true)
    default:
      return false
  }
}
