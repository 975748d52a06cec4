import { currentPhase, type Situation } from '../board/phases.ts'
import type { PhaseVoice } from '../plan/phase.ts'
import type { Page } from '../writing/page.ts'
import { pageProblem } from '../writing/page-fits.ts'
import type { Actor } from './actor.ts'
import type { Access } from './documents.ts'
import { sees } from './sees.ts'

/**
 * What an actor may do with a page now (SPEC W1–W3). Everybody in the room reads the agreement; the other pages are read where the
 * cell of one's group says so, by facilitators always, by observers where every group reads. Facilitators write where a group does.
 */
export function accessToPage(actor: Actor, page: Page, situation: Situation): Access {
  const phase = currentPhase(situation)
  const { progress, board } = situation
  /** As far as the cell of a voice group goes, and the rules that no plan can change. */
  const ofGroup = (voice: string): Access => {
    if (!board.voices.some(({ id }) => id === voice)) return 'none'
    const may: PhaseVoice | undefined = phase.voices[voice]
    const wish = may?.pages?.[page]
    const reads = page === 'agreement' || (may?.see === true && wish !== undefined)
    if (!reads || !may) return reads ? 'read' : 'none'
    return wish === 'write' && pageProblem(page, phase, may) === null ? 'write' : 'read'
  }
  switch (actor.is) {
    case 'facilitator':
      return board.voices.some(({ id }) => ofGroup(id) === 'write') ? 'write' : 'read'
    case 'participant': {
      const may = ofGroup(actor.voice)
      const isStopped = progress.paused || progress.held?.[actor.voice] !== undefined
      return may === 'write' && isStopped ? 'read' : may
    }
    case 'observer': {
      if (page === 'agreement') return 'read'
      return sees(actor, situation) && board.voices.every(({ id }) => ofGroup(id) !== 'none') ? 'read' : 'none'
    }
    default:
      return 'none'
  }
}
