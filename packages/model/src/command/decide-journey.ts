import { currentPhase } from '../board/phases.ts'
import type { Contribution } from '../contribution/contribution.ts'
import { endFocusOn } from '../focus/decide-focus.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import { type Touchpoint, touchpointLimit } from '../touchpoint/touchpoint.ts'
import type { CommandOf } from './command.ts'
import type { Draft } from './draft.ts'
import { place, placeAll } from './place.ts'

type JourneyCommand = CommandOf<
  | 'touchpoint.add'
  | 'touchpoint.change'
  | 'touchpoint.move'
  | 'touchpoint.remove'
  | 'touchpoint.merge'
  | 'touchpoint.split'
  | 'touchpoint.take-up'
>
type After = Touchpoint[] | Refusal

const unknown = refuse('unknown-thing', { thing: 'touchpoint' })

/** Changes the journey. During the opening phase the record says that it changed (SPEC P17). */
export function changeJourney(draft: Draft, command: JourneyCommand): Refusal | null {
  const touchpoints = changed(draft, command)
  if ('id' in touchpoints) return touchpoints
  draft.put({ ...draft.board.journey, touchpoints })
  const phase = currentPhase(draft.board)
  if (phase.kind === 'opening') draft.record({ what: 'journey-changed', phase: phase.id })
  return null
}

function changed(draft: Draft, command: JourneyCommand): After {
  const { touchpoints } = draft.board.journey
  const at = (id: string) => touchpoints.find((touchpoint) => touchpoint.id === id)
  switch (command.do) {
    case 'touchpoint.add':
      return added(touchpoints, command.touchpoint, command.before)
    case 'touchpoint.change': {
      const { touchpoint } = command
      return at(touchpoint.id) ? touchpoints.map((one) => (one.id === touchpoint.id ? touchpoint : one)) : unknown
    }
    case 'touchpoint.move': {
      const found = at(command.touchpoint)
      return found ? placedBefore(without(touchpoints, found.id), found, command.before) : unknown
    }
    case 'touchpoint.remove': {
      if (!at(command.touchpoint)) return unknown
      leave(draft, command.touchpoint, null)
      return without(touchpoints, command.touchpoint)
    }
    case 'touchpoint.merge': {
      const { touchpoint, from } = command
      if (touchpoint === from || !at(touchpoint) || !at(from)) return unknown
      leave(draft, from, touchpoint)
      return without(touchpoints, from)
    }
    case 'touchpoint.split':
      return at(command.touchpoint) ? split(draft, command) : unknown
    case 'touchpoint.take-up':
      return takenUp(draft, command)
  }
}

const without = (touchpoints: readonly Touchpoint[], id: string) => touchpoints.filter((one) => one.id !== id)

function added(touchpoints: readonly Touchpoint[], one: Touchpoint, before: string | null): After {
  if (touchpoints.some(({ id }) => id === one.id)) return refuse('id-taken')
  if (touchpoints.length >= touchpointLimit) return refuse('journey-full', { most: touchpointLimit })
  return placedBefore(touchpoints, one, before)
}

/** `before` null, or no longer there, means the end. */
function placedBefore(touchpoints: readonly Touchpoint[], one: Touchpoint, before: string | null): Touchpoint[] {
  const at = touchpoints.findIndex((touchpoint) => touchpoint.id === before)
  return touchpoints.toSpliced(at < 0 ? touchpoints.length : at, 0, one)
}

/** How many merged touchpoints are remembered: more than anybody is still writing about. */
const remembered = 64

/** What was said about a touchpoint that goes is about the one it went into, or about the journey as a whole (SPEC P17, G3). */
function leave(draft: Draft, from: string, into: string | null): void {
  placeAll(draft, from, into)
  endFocusOn(draft, from)
  if (into === null) return
  const before = Object.entries(draft.board.journey.went ?? {})
  // Nothing is led to a place that is gone, nor from one that is there.
  const along = before.map(([id, to]): [string, string] => [id, to === from ? into : to])
  const went = Object.fromEntries([...along.filter(([id]) => id !== into), [from, into]].slice(-remembered))
  draft.put({ ...draft.board.journey, went })
}

/** Chosen contributions that stand at a touchpoint go on to a new one right after it (SPEC G4). */
function split(draft: Draft, { touchpoint, into, contributions }: CommandOf<'touchpoint.split'>): After {
  const { journey } = draft.board
  const chosen = contributions.map((id) => draft.board.contributions.get(id))
  const stands = chosen.every((one) => one?.state.is === 'shown' && one.kept.touchpoint === touchpoint)
  if (!stands) return refuse('unknown-thing', { thing: 'contribution' })
  const at = journey.touchpoints.findIndex(({ id }) => id === touchpoint)
  const touchpoints = added(journey.touchpoints, into, journey.touchpoints[at + 1]?.id ?? null)
  if ('id' in touchpoints) return touchpoints
  for (const one of chosen) if (one) place(draft, one, (kept) => kept.touchpoint === touchpoint, into.id)
  return touchpoints
}

/** Makes a touchpoint of a proposal that facilitators see; every wording that proposes it is placed there (SPEC G6). */
function takenUp(draft: Draft, { contribution, touchpoint, before }: CommandOf<'touchpoint.take-up'>): After {
  const found = draft.board.contributions.get(contribution)
  const proposes = found && proposalInSight(found)
  if (!proposes) return refuse('not-in-this-state')
  const touchpoints = added(draft.board.journey.touchpoints, touchpoint, before)
  if ('id' in touchpoints) return touchpoints
  place(draft, found, (kept) => kept.proposes === proposes, touchpoint.id)
  return touchpoints
}

/** The moment that somebody proposes, as far as facilitators may know of it. */
function proposalInSight({ state, kept, revision }: Contribution): string | undefined {
  const inSight = revision && revision.state.is !== 'waiting' ? revision.kept.proposes : undefined
  return inSight ?? (['held', 'ready', 'shown'].includes(state.is) ? kept.proposes : undefined)
}
