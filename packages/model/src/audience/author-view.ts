import type { Contribution, Kept } from '../contribution/contribution.ts'
import { rewording } from '../moderation/collect.ts'

/** What an author gets of their own contribution: its words as they stand, where it is, and the facilitator's note. */
export type AuthorView = {
  state: 'kept' | 'shown' | 'returned' | 'hidden' | 'let-go' | 'withdrawn'
  about: { kept: Kept; name: string | null; voice: string } | null
  note: string | null
  /** A newer wording that is not on the board yet. */
  changeWaits: boolean
}

/** The author's view; of a withdrawn contribution nothing is left but that. */
export function authorView(contribution: Contribution | null): AuthorView {
  if (!contribution) return { state: 'withdrawn', about: null, note: null, changeWaits: false }
  const { state, revision, kept, name, voice } = contribution
  const said = { waiting: 'kept', held: 'kept', ready: 'kept' } as const
  const is = state.is === 'waiting' || state.is === 'held' || state.is === 'ready' ? said[state.is] : state.is
  const newest = rewording(contribution)
  const ownNote = state.is === 'returned' ? state.note : state.is === 'let-go' ? state.reason : null
  return {
    state: is,
    about: { kept: newest ?? revision?.kept ?? kept, name, voice },
    note: newest === null && revision?.state.is === 'returned' ? revision.state.note : ownNote,
    changeWaits: newest !== null || (revision !== null && revision.state.is !== 'returned'),
  }
}
