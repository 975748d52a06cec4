import { currentPhase, type Situation } from '../board/phases.ts'
import type { Actor } from './actor.ts'
import { sees } from './sees.ts'

/** The documents of a board: `layer/stage` holds its furniture, `layer/together` what people draw and arrange. */
export const documentNames = ['layer/stage', 'layer/together'] as const
export type DocumentName = (typeof documentNames)[number]
export type Access = 'none' | 'read' | 'write'

/** What an actor may do with a document now (SPEC A3): the unit of permission is the whole document. */
export function access(actor: Actor, document: DocumentName, situation: Situation): Access {
  if (!sees(actor, situation)) return 'none'
  const phase = currentPhase(situation)
  if (phase.kind === 'closed') return 'read'
  if (document === 'layer/stage') return actor.is === 'facilitator' ? 'write' : 'read'
  if (actor.is === 'facilitator') return Object.values(phase.voices).some((voice) => voice.arrange) ? 'write' : 'read'
  if (actor.is !== 'participant' || situation.progress.paused) return 'read'
  return phase.voices[actor.voice]?.arrange === true ? 'write' : 'read'
}

/** Whether presence (cursors with names) may be shown now: only in phases with names, and not before others may speak. */
export function presenceIsShown(situation: Situation): boolean {
  const phase = currentPhase(situation)
  return phase.naming === 'named' && phase.kind === 'after'
}
