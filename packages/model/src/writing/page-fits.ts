import type { Phase, PhaseVoice } from '../plan/phase.ts'
import { type Page, type PhasePages, pages } from './page.ts'

/** Why a page can't be open to a voice group in a phase. */
export type PageProblem =
  | 'writing-when-closed'
  | 'agreement-is-shut'
  | 'page-before-opening-closed'
  | 'page-without-names'
  | 'page-unseen'

type Place = Pick<Phase, 'kind' | 'naming'>

/**
 * Why what a cell says about a page does not fit there; null when it does (SPEC P21–P24).
 * Why these: the ground rules are everybody's, but nobody changes them over the heads of those who have begun to speak; nobody
 * else's words stand on the board before lived experience has spoken; and in a phase without names somebody who writes on
 * a page would give away that they are not the one who is saying something just then.
 */
export function pageProblem(page: Page, phase: Place, may: PhaseVoice): PageProblem | null {
  const wish = may.pages?.[page]
  if (wish === undefined) return null
  if (page !== 'agreement' && !may.see) return 'page-unseen'
  if (wish === 'read') return null
  if (phase.kind === 'closed') return 'writing-when-closed'
  if (page === 'agreement') return phase.kind === 'before' ? null : 'agreement-is-shut'
  if (phase.kind !== 'after') return 'page-before-opening-closed'
  return phase.naming !== 'named' && may.contribute ? 'page-without-names' : null
}

/** The cell with its pages as they fit there: what can't be written is read, what can't be read is denied. */
export function fitPages(phase: Place, may: PhaseVoice): PhaseVoice {
  if (!may.pages) return may
  const fitted: PhasePages = {}
  for (const page of pages) {
    const wish = may.pages[page]
    const reads: PhaseVoice = { ...may, pages: { [page]: 'read' } }
    if (wish === undefined || pageProblem(page, phase, reads)) continue
    fitted[page] = pageProblem(page, phase, may) ? 'read' : wish
  }
  return { ...may, pages: fitted }
}
