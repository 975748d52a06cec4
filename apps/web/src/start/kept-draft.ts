import type { BoardDraft } from './board-draft.ts'

// The number grows with what a plan holds: a draft of an older page would be refused.
const NAME = 'firsthand.start.3'

/** The board that was being described in this tab, so that a reload loses nothing; null when there was none. */
export function keptDraft(): BoardDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as BoardDraft | null
  } catch {
    return null
  }
}

/** Keep what has been typed (never the secret word), or forget it when the board is made. */
export function keepDraft(draft: BoardDraft | null) {
  try {
    if (draft) sessionStorage.setItem(NAME, JSON.stringify({ ...draft, creationSecret: undefined }))
    else sessionStorage.removeItem(NAME)
  } catch {
    // A browser that keeps nothing asks again after a reload.
  }
}
