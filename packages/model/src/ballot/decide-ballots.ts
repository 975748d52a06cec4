import type { Actor } from '../access/actor.ts'
import { hashSecret } from '../author/derive.ts'
import { currentPhase } from '../board/phases.ts'
import type { CommandOf } from '../command/command.ts'
import type { Draft } from '../command/draft.ts'
import { leastTold } from '../moderation/counts.ts'
import type { FreshKeys } from '../permit/group-keys.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import { type Ballot, ballotLimits } from './ballot.ts'

/** Opens a vote on themes, with keys made for it alone: whoever is in the room gets one paper, and there is no second. */
export function openBallot(draft: Draft, command: CommandOf<'ballot.open'>, keys: () => FreshKeys): Refusal | null {
  const { ballots, themes, board } = draft.board
  if (ballots.has(command.ballot)) return null
  if (ballots.size >= ballotLimits.ballots) return refuse('list-full', { most: ballotLimits.ballots })
  if ([...ballots.values()].some(({ state }) => state.is === 'open')) return refuse('not-in-this-state')
  const phase = currentPhase(draft.board)
  const voices = board.voices.map(({ id }) => id).filter((id) => phase.voices[id]?.vote === true)
  if (voices.length === 0) return refuse('not-in-this-phase', { opensIn: null })
  const options = [...new Set(command.themes)].map((id) => themes.get(id))
  if (options.some((theme) => !theme)) return refuse('unknown-thing', { thing: 'theme' })
  const made = Object.fromEntries(voices.map((voice) => [voice, keys().vote]))
  const ballot: Ballot = {
    kind: 'ballot',
    id: command.ballot,
    phase: phase.id,
    question: command.question,
    dots: command.dots,
    options: options.flatMap((theme) => (theme ? [{ id: theme.id, title: theme.title }] : [])),
    keys: Object.fromEntries(Object.entries(made).map(([voice, { n }]) => [voice, n])),
    state: { is: 'open' },
  }
  draft.put(ballot, { kind: 'ballot-keys', id: ballot.id, voices: made })
  draft.record({ what: 'ballot-opened', ballot: ballot.id, keys: hashSecret(JSON.stringify(ballot.keys)) })
  return null
}

/** Puts a paper into the urn, or changes the one that was put there for the same permit. */
export function vote(draft: Draft, command: CommandOf<'ballot.vote'>, actor: Actor): Refusal | null {
  const ballot = draft.board.ballots.get(command.ballot)
  if (!ballot || actor.is !== 'someone') return refuse('unknown-thing', { thing: 'ballot' })
  if (ballot.state.is !== 'open') return refuse('too-late')
  const { dots } = command
  const sum = Object.values(dots).reduce((all, some) => all + some, 0)
  const isKnown = Object.keys(dots).every((id) => ballot.options.some((option) => option.id === id))
  if (sum > ballot.dots || !isKnown) return refuse('malformed', { where: 'dots' })
  draft.put({ kind: 'vote', id: command.paper, ballot: ballot.id, voice: actor.voice, dots })
  return null
}

/** Counts and shows, per voice group side by side. The papers are gone after it. */
export function revealBallot(draft: Draft, id: string): Refusal | null {
  const { ballots, votes, board } = draft.board
  const ballot = ballots.get(id)
  if (!ballot) return refuse('unknown-thing', { thing: 'ballot' })
  if (ballot.state.is === 'shown') return null
  const papers = [...votes.values()].filter((paper) => paper.ballot === id)
  const voices = board.voices.filter((voice) => Object.hasOwn(ballot.keys, voice.id))
  const counted = Object.fromEntries(
    voices.map((voice) => {
      const own = papers.filter((paper) => paper.voice === voice.id)
      const sum = (option: string) => own.reduce((all, { dots }) => all + (dots[option] ?? 0), 0)
      const sums = ballot.options.map((option) => [option.id, sum(option.id)] as const)
      const voted = own.length > 0 && own.length < leastTold ? null : own.length
      return [voice.id, { voted, dots: Object.fromEntries(sums.filter(([, dots]) => dots > 0)) }]
    }),
  )
  for (const paper of papers) draft.del({ kind: 'vote', id: paper.id })
  draft.del({ kind: 'ballot-keys', id })
  draft.put({ ...ballot, state: { is: 'shown', counted } })
  draft.record({
    what: 'ballot-shown',
    ballot: id,
    voted: Object.fromEntries(
      Object.entries(counted).flatMap(([voice, { voted }]) => (voted === null ? [] : [[voice, voted]])),
    ),
  })
  draft.purge = true
  return null
}

/** Ballots that are still open when a phase ends are counted and shown: nothing stays in an urn. */
export function revealOpenBallots(draft: Draft): void {
  for (const { id, state } of [...draft.board.ballots.values()]) if (state.is === 'open') revealBallot(draft, id)
}
