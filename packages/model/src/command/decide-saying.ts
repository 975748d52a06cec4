import type { Actor } from '../access/actor.ts'
import { currentPhase } from '../board/phases.ts'
import type { Contribution, ContributionState, Kept, Spoken } from '../contribution/contribution.ts'
import { keep } from '../contribution/keep.ts'
import { reaches } from '../contribution/limits.ts'
import { tallyHeld } from '../moderation/tally.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import { leaveThemes } from '../theme/decide-themes.ts'
import type { CommandOf } from './command.ts'
import type { Draft } from './draft.ts'

const knowsTouchpoint = (draft: Draft, id: string | null) =>
  id === null || draft.board.journey.touchpoints.some((touchpoint) => touchpoint.id === id)

/** What is said about a moment that was merged meanwhile is about the one it went into (SPEC G3). */
function kept(draft: Draft, spoken: Spoken): Kept {
  const said = spoken.touchpoint
  // One that was put back under its old id is itself again.
  if (said === null || knowsTouchpoint(draft, said)) return keep(spoken)
  return keep({ ...spoken, touchpoint: draft.board.journey.went?.[said] ?? said })
}

/**
 * Whether a moment may be proposed: where the phase lets the group. Lived experience's is never refused: it may have been written before
 * the phase changed, and nobody loses what they said over it (SPEC G5).
 */
function mayPropose(draft: Draft, voice: string): boolean {
  const group = draft.board.board.voices.find(({ id }) => id === voice)
  return group?.livedExperience === true || currentPhase(draft.board).voices[voice]?.propose === true
}

/** Whether a named contribution stands on the board as soon as it is stored. */
function appearsAtOnce(draft: Draft): boolean {
  const phase = currentPhase(draft.board)
  return phase.naming === 'named' && phase.moderation === 'after' && phase.reveal === 'at-once'
}

function firstState(draft: Draft, name: string | null): ContributionState {
  const phase = currentPhase(draft.board)
  if (name === null || phase.naming !== 'named') return { is: 'waiting' }
  if (phase.moderation === 'before') return { is: 'held' }
  return { is: phase.reveal === 'at-once' ? 'shown' : 'ready' }
}

/** Adds what somebody said. The id is the idempotency key: the same id with the same secret hash is the same contribution (SPEC N4). */
export function add(draft: Draft, command: CommandOf<'contribution.add'>, actor: Actor): Refusal | null {
  if (actor.is !== 'participant' && actor.is !== 'someone') return refuse('not-allowed')
  const { contributions, people, withdrawn } = draft.board
  if (withdrawn.has(command.contribution)) return refuse('withdrawn')
  const same = contributions.get(command.contribution)
  if (same) return same.secretHash === command.secretHash && same.voice === actor.voice ? null : refuse('id-taken')
  const said = kept(draft, command.spoken)
  if (!knowsTouchpoint(draft, said.touchpoint)) return refuse('unknown-thing', { thing: 'touchpoint' })
  if (said.proposes && !mayPropose(draft, actor.voice)) return refuse('not-in-this-phase', { opensIn: null })
  const name = actor.is === 'participant' ? (people.get(actor.person)?.part.name ?? null) : null
  if (actor.is === 'participant' && name === null) return refuse('name-needed')
  const state = firstState(draft, name)
  draft.put({
    kind: 'contribution',
    id: command.contribution,
    voice: actor.voice,
    phase: draft.board.progress.phase,
    name,
    kept: said,
    state,
    revision: null,
    original: null,
    secretHash: command.secretHash,
  })
  if (state.is === 'held') tallyHeld(draft, actor.voice)
  return null
}

const own = (draft: Draft, id: string, actor: Actor): Contribution | null =>
  actor.is === 'author' && actor.contribution === id ? (draft.board.contributions.get(id) ?? null) : null

/** What stands, going no further than the author says now: that takes words back in part, so it waits for nobody (SPEC N5, N21). */
function narrowed({ kept, state }: Contribution, next: Kept): Kept {
  // What nobody has seen goes nowhere yet: a change of it would only show that somebody just wrote (SPEC N3).
  if (state.is !== 'shown' && state.is !== 'hidden') return kept
  const reach = ({ mayGo = 'report' }: Kept) => reaches.indexOf(mayGo)
  return reach(next) < reach(kept) ? { ...kept, mayGo: next.mayGo } : kept
}

/** A new wording by the author. What others may have seen keeps standing until the new wording has walked the same way (SPEC N6). */
export function edit(draft: Draft, command: CommandOf<'contribution.edit'>, actor: Actor): Refusal | null {
  const contribution = own(draft, command.contribution, actor)
  if (!contribution) return refuse('not-yours')
  const next = kept(draft, command.spoken)
  if (!knowsTouchpoint(draft, next.touchpoint)) return refuse('unknown-thing', { thing: 'touchpoint' })
  const proposed = [contribution.kept, contribution.revision?.kept, contribution.revision?.newer]
  const isNew = next.proposes !== undefined && !proposed.some((one) => one?.proposes === next.proposes)
  if (isNew && !mayPropose(draft, contribution.voice)) return refuse('not-in-this-phase', { opensIn: null })
  const { state, revision } = contribution
  const untold = state.is === 'waiting'
  const before = narrowed(contribution, next)
  const atOnce = contribution.name !== null && state.is === 'shown' && appearsAtOnce(draft)
  if (untold || atOnce) draft.contribution(contribution, { kept: next, revision: null, original: null })
  // A wording that facilitators see stays in their sight, else its going would show that somebody just wrote (SPEC N3).
  else if (revision && revision.state.is !== 'waiting') {
    draft.contribution(contribution, { kept: before, revision: { ...revision, newer: next } })
  } else draft.contribution(contribution, { kept: before, revision: { kept: next, state: { is: 'waiting' } } })
  draft.purge = true
  return null
}

/** Takes the author's words back: immediate and final (SPEC N5). */
export function withdraw(draft: Draft, command: CommandOf<'contribution.withdraw'>, actor: Actor): Refusal | null {
  const contribution = own(draft, command.contribution, actor)
  if (!contribution) return refuse('not-yours')
  draft.del({ kind: 'contribution', id: command.contribution })
  leaveThemes(draft, command.contribution)
  draft.put({ kind: 'withdrawn', id: command.contribution, secretHash: contribution.secretHash })
  draft.purge = true
  return null
}

/** Moves a shown contribution to another touchpoint; its words and feeling stay as they were said. */
export function move(draft: Draft, command: CommandOf<'contribution.move'>): Refusal | null {
  const contribution = draft.board.contributions.get(command.contribution)
  if (contribution?.state.is !== 'shown') return refuse('unknown-thing', { thing: 'contribution' })
  if (!knowsTouchpoint(draft, command.touchpoint)) return refuse('unknown-thing', { thing: 'touchpoint' })
  draft.contribution(contribution, { kept: { ...contribution.kept, touchpoint: command.touchpoint } })
  return null
}
