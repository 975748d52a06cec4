import type { BoardFacts } from '../board/board-facts.ts'
import { currentPhase, openingIsOver, type Situation } from '../board/phases.ts'
import { livedFirst } from '../voice/lived-first.ts'
import { isSharedLayer, type VoiceGroup } from '../voice/voice-group.ts'
import { type PageName, pageName, pageOf, pages } from '../writing/page.ts'
import { accessToPage } from './access-to-page.ts'
import type { Actor } from './actor.ts'
import { sees } from './sees.ts'

/**
 * A layer of the canvas: `layer/stage` holds its furniture, `layer/<voice group>` what that group draws by itself, and
 * `layer/together` what people draw and arrange with each other.
 */
export type LayerName = `layer/${string}`
/** A document of a board: a layer of its canvas, or a page that is written together. */
export type DocumentName = LayerName | PageName
export type Access = 'none' | 'read' | 'write'

/** As much of a board as names its documents. */
type Named = { board: Pick<BoardFacts, 'voices'> }
type Layer = { is: 'stage' } | { is: 'together' } | { is: 'group'; voice: VoiceGroup }

/** Every document of a board: its layers, then its pages. */
export const documentsOf = (board: Named): DocumentName[] => [...layersOf(board), ...pages.map(pageName)]

/**
 * Every layer of a board, in the order in which their drawings lie on each other: the stage at the bottom, then the voice
 * groups as they are always named, then what is shared. So it tells nothing of who drew first (SPEC C13).
 */
export function layersOf({ board }: Named): LayerName[] {
  const groups = livedFirst(board.voices).filter(({ id }) => !isSharedLayer(id))
  return ['layer/stage', ...groups.map(({ id }) => layerOfVoice(id)), 'layer/together']
}

/** The layer on which a voice group draws by itself. */
export const layerOfVoice = (voice: string): LayerName => `layer/${voice}`

/** The voice group whose own layer a document is; null for the others. */
export function voiceOfLayer(document: string, board: Named): VoiceGroup | null {
  const layer = layerOf(document, board)
  return layer?.is === 'group' ? layer.voice : null
}

/** Null for a name that is none of this board's: nobody may do anything there. */
function layerOf(document: string, { board }: Named): Layer | null {
  if (document === 'layer/stage') return { is: 'stage' }
  if (document === 'layer/together') return { is: 'together' }
  const voice = board.voices.find(({ id }) => document === layerOfVoice(id))
  return voice ? { is: 'group', voice } : null
}

/** What an actor may do with a document now (SPEC A3, A8, W1–W3): the unit of permission is the whole document. */
export function access(actor: Actor, document: string, situation: Situation): Access {
  const page = pageOf(document)
  if (page) return accessToPage(actor, page, situation)
  const layer = layerOf(document, situation)
  if (!layer || !sees(actor, situation)) return 'none'
  return writes(actor, layer, situation) ? 'write' : 'read'
}

function writes(actor: Actor, layer: Layer, situation: Situation): boolean {
  const phase = currentPhase(situation)
  if (phase.kind === 'closed') return false
  if (layer.is === 'stage') return actor.is === 'facilitator'
  if (layer.is === 'together' && actor.is === 'facilitator') {
    return Object.values(phase.voices).some((voice) => voice.arrange)
  }
  if (actor.is !== 'participant' || situation.progress.paused) return false
  if (situation.progress.held?.[actor.voice] !== undefined) return false
  const may = phase.voices[actor.voice]
  if (layer.is === 'together') return may?.arrange === true
  // A plan that says otherwise is not valid (P3, P6); the pen stays closed even if one got here.
  if (phase.naming !== 'named' || phase.moderation !== 'after') return false
  if (!layer.voice.livedExperience && !openingIsOver(situation)) return false
  return layer.voice.id === actor.voice && may?.draw === true
}

/** Whether presence (cursors with names) may be shown now: only in phases with names, and not before others may speak. */
export function presenceIsShown(situation: Situation): boolean {
  const phase = currentPhase(situation)
  return phase.naming === 'named' && phase.kind === 'after'
}
