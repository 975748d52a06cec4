import type { Contribution } from '../contribution/contribution.ts'
import { passageFingerprint } from '../contribution/passage-fingerprint.ts'
import { redactPassage } from '../contribution/redact-passage.ts'
import { collect, enoughWait, leastCollected } from '../moderation/collect.ts'
import { reveal } from '../moderation/reveal.ts'
import { tallyHidden, tallyNoted, tallyRedacted, tallyReturned } from '../moderation/tally.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import { leaveThemes } from '../theme/decide-themes.ts'
import type { CommandOf } from './command.ts'
import type { Draft } from './draft.ts'

/** How long a redaction can be undone, in milliseconds (SPEC M5). */
const redactionUndoTime = 30_000

const unknown = refuse('unknown-thing', { thing: 'contribution' })

/** What facilitators can see of a contribution: everything that has been collected. */
function collected(draft: Draft, id: string): Contribution | null {
  const contribution = draft.board.contributions.get(id)
  return contribution && contribution.state.is !== 'waiting' ? contribution : null
}

/** Collects the groups of which at least five wait, or as many as the group has people in the room (SPEC M2). */
export function collectQueue(draft: Draft): Refusal | null {
  const voices = enoughWait(draft.board)
  if (voices.size === 0) return refuse('too-few-waiting', { least: leastCollected })
  collect(draft, voices)
  return null
}

/** Shows what was published, in one step. */
export function revealQueue(draft: Draft): Refusal | null {
  const said = reveal(draft)
  if (Object.keys(said).length === 0) return refuse('not-in-this-state')
  draft.record({ what: 'revealed', phase: draft.board.progress.phase, said })
  return null
}

/** Lets held contributions onto the board at the next reveal. All or none; what another facilitator has just published stays so. */
export function publish(draft: Draft, command: CommandOf<'contribution.publish'>): Refusal | null {
  for (const id of new Set(command.contributions)) {
    const contribution = collected(draft, id)
    if (!contribution) return unknown
    if (contribution.state.is === 'held') draft.contribution(contribution, { state: { is: 'ready' } })
    else if (contribution.revision?.state.is === 'held') {
      draft.contribution(contribution, { revision: { ...contribution.revision, state: { is: 'ready' } } })
    } else if (contribution.state.is !== 'ready' && contribution.revision?.state.is !== 'ready') {
      return refuse('not-in-this-state')
    }
  }
  return null
}

/** Sends a contribution back to its author with a kind word; anonymous authors find it with their slip. */
export function giveBack(draft: Draft, command: CommandOf<'contribution.return'>): Refusal | null {
  const contribution = collected(draft, command.contribution)
  if (!contribution) return unknown
  const returned = { is: 'returned', note: command.note } as const
  const { state, revision } = contribution
  if (revision && (revision.state.is === 'held' || revision.state.is === 'ready')) {
    draft.contribution(contribution, { revision: { ...revision, state: returned } })
  } else if (state.is === 'held' || state.is === 'ready' || state.is === 'shown') {
    draft.contribution(contribution, { state: returned })
    leaveThemes(draft, contribution.id)
  } else return refuse('not-in-this-state')
  tallyReturned(draft, contribution.voice)
  return null
}

/** Blacks out words with a visible mark. Can be undone for 30 seconds; then the words leave the store (SPEC M5). */
export function redact(draft: Draft, command: CommandOf<'contribution.redact'>): Refusal | null {
  const contribution = collected(draft, command.contribution)
  if (!contribution) return unknown
  const until = new Date(draft.now.getTime() + redactionUndoTime).toISOString()
  const { revision } = contribution
  const inRevision = revision?.state.is === 'held'
  const kept = inRevision ? revision.kept : contribution.kept
  if (command.of !== passageFingerprint(kept.passage)) return refuse('outdated')
  const passage = redactPassage(kept.passage, command.ranges)
  if (!passage) return refuse('outdated')
  const of = inRevision ? 'revision' : 'kept'
  const before = (contribution.original?.of ?? 'kept') === of ? contribution.original : null
  const original = { passage: before?.passage ?? kept.passage, until, of } as const
  // What stood in the other wording can no longer be brought back: it is final now.
  if (contribution.original && !before) draft.purge = true
  const changed = { ...kept, passage }
  draft.contribution(
    contribution,
    inRevision ? { revision: { ...revision, kept: changed }, original } : { kept: changed, original },
  )
  tallyRedacted(draft, contribution.voice, kept.passage, passage)
  return null
}

/** Takes a redaction back within its 30 seconds. */
export function unredact(draft: Draft, command: CommandOf<'contribution.unredact'>): Refusal | null {
  const contribution = collected(draft, command.contribution)
  if (!contribution) return unknown
  const { original, revision } = contribution
  if (!original || Date.parse(original.until) < draft.now.getTime()) return refuse('too-late')
  const { passage } = original
  if (original.of !== 'revision') {
    draft.contribution(contribution, { kept: { ...contribution.kept, passage }, original: null })
    tallyRedacted(draft, contribution.voice, contribution.kept.passage, passage)
  } else if (revision) {
    tallyRedacted(draft, contribution.voice, revision.kept.passage, passage)
    draft.contribution(contribution, {
      revision: { ...revision, kept: { ...revision.kept, passage } },
      original: null,
    })
  } else return refuse('too-late')
  draft.purge = true
  return null
}

/** Makes a redaction final: what stood there is gone. */
export function settle(draft: Draft, command: CommandOf<'contribution.settle'>): Refusal | null {
  const contribution = draft.board.contributions.get(command.contribution)
  if (!contribution?.original) return null
  if (Date.parse(contribution.original.until) > draft.now.getTime()) return refuse('not-in-this-state')
  draft.contribution(contribution, { original: null })
  draft.purge = true
  return null
}

/** Takes contributions off the board, or keeps them from it; facilitators can bring them back. All or none. */
export function hide(draft: Draft, { contributions, reason }: CommandOf<'contribution.hide'>): Refusal | null {
  for (const id of new Set(contributions)) {
    const contribution = collected(draft, id)
    if (!contribution) return unknown
    const { state } = contribution
    if (state.is === 'hidden') continue
    if (state.is !== 'held' && state.is !== 'ready' && state.is !== 'shown') return refuse('not-in-this-state')
    draft.contribution(contribution, { state: { is: 'hidden', from: state.is, reason } })
    leaveThemes(draft, id)
    tallyHidden(draft, contribution.voice, reason)
  }
  return null
}

/** Brings a hidden contribution back to where it was. */
export function unhide(draft: Draft, command: CommandOf<'contribution.unhide'>): Refusal | null {
  const contribution = collected(draft, command.contribution)
  if (!contribution) return unknown
  if (contribution.state.is !== 'hidden') return refuse('not-in-this-state')
  draft.contribution(contribution, { state: { is: contribution.state.from } })
  return null
}

/** Puts a note over something heavy, or takes it off: readers see it first, and choose whether to open the words. */
export function noteContent(draft: Draft, command: CommandOf<'contribution.note'>): Refusal | null {
  const contribution = collected(draft, command.contribution)
  if (!contribution) return unknown
  draft.contribution(contribution, { contentNote: command.note ?? undefined })
  if (command.note !== null && command.note !== contribution.contentNote) tallyNoted(draft, contribution.voice)
  return null
}
