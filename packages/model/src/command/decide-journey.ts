import { currentPhase } from '../board/phases.ts'
import { endFocusOn } from '../focus/decide-focus.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import { type Touchpoint, touchpointLimit } from '../touchpoint/touchpoint.ts'
import type { CommandOf } from './command.ts'
import type { Draft } from './draft.ts'

type JourneyCommand = CommandOf<'touchpoint.add' | 'touchpoint.change' | 'touchpoint.move' | 'touchpoint.remove'>

const unknown = refuse('unknown-thing', { thing: 'touchpoint' })

/** Changes the journey. During the opening phase the record says that it changed (SPEC P17). */
export function changeJourney(draft: Draft, command: JourneyCommand): Refusal | null {
  const before = draft.board.journey.touchpoints
  const touchpoints = changed(before, command)
  if ('id' in touchpoints) return touchpoints
  if (command.do === 'touchpoint.remove') {
    freeContributions(draft, command.touchpoint)
    endFocusOn(draft, command.touchpoint)
  }
  draft.put({ ...draft.board.journey, touchpoints })
  const phase = currentPhase(draft.board)
  if (phase.kind === 'opening') draft.record({ what: 'journey-changed', phase: phase.id })
  return null
}

function changed(touchpoints: readonly Touchpoint[], command: JourneyCommand): Touchpoint[] | Refusal {
  const id = typeof command.touchpoint === 'string' ? command.touchpoint : command.touchpoint.id
  const found = touchpoints.find((touchpoint) => touchpoint.id === id)
  if (command.do === 'touchpoint.add') {
    if (found) return refuse('id-taken')
    if (touchpoints.length >= touchpointLimit) return refuse('journey-full', { most: touchpointLimit })
    return placedBefore(touchpoints, command.touchpoint, command.before)
  }
  if (!found) return unknown
  if (command.do === 'touchpoint.change') {
    return touchpoints.map((touchpoint) => (touchpoint.id === id ? command.touchpoint : touchpoint))
  }
  const others = touchpoints.filter((touchpoint) => touchpoint.id !== id)
  return command.do === 'touchpoint.move' ? placedBefore(others, found, command.before) : others
}

/** `before` null, or no longer there, means the end. */
function placedBefore(touchpoints: readonly Touchpoint[], one: Touchpoint, before: string | null): Touchpoint[] {
  const at = touchpoints.findIndex((touchpoint) => touchpoint.id === before)
  return touchpoints.toSpliced(at < 0 ? touchpoints.length : at, 0, one)
}

/** What was said about a removed touchpoint stays, as said about the journey as a whole. */
function freeContributions(draft: Draft, touchpoint: string): void {
  for (const contribution of [...draft.board.contributions.values()]) {
    const { kept, revision } = contribution
    if (![kept, revision?.kept, revision?.newer].some((one) => one?.touchpoint === touchpoint)) continue
    const free = <K extends { touchpoint: string | null }>(kept: K): K =>
      kept.touchpoint === touchpoint ? { ...kept, touchpoint: null } : kept
    draft.contribution(contribution, {
      kept: free(kept),
      revision: revision && { ...revision, kept: free(revision.kept), newer: revision.newer && free(revision.newer) },
    })
  }
}
