import type { Action } from '../action/action.ts'
import type { Ballot } from '../ballot/ballot.ts'
import type { BoardFacts, Progress } from '../board/board-facts.ts'
import type { ContributionState, Kept } from '../contribution/contribution.ts'
import type { Focus } from '../focus/focus.ts'
import type { FollowLink } from '../follow-up/follow-link.ts'
import type { LinkFor } from '../link/link.ts'
import type { Tally } from '../moderation/tally.ts'
import type { Part, Person } from '../person/person.ts'
import type { Rests } from '../person/rests.ts'
import type { Counts, RecordEntry } from '../record/record-entry.ts'
import type { Reflection } from '../reflection/reflection.ts'
import type { Insight, Theme } from '../theme/theme.ts'
import type { Journey } from '../touchpoint/touchpoint.ts'
import type { PageVersion } from '../writing/page-version.ts'

/** What only facilitators get of a contribution: where it stands in moderation. */
export type DeskState = {
  state: Exclude<ContributionState, { is: 'waiting' }>
  revision: { kept: Kept; state: 'held' | 'ready' | 'returned' } | null
  undoUntil: string | null
}

/** A contribution as an audience gets it. `desk` is there for facilitators only; for everyone else it is on the board. */
export type ContributionView = {
  kind: 'contribution'
  id: string
  voice: string
  name: string | null
  kept: Kept
  /** Stands before the words: what readers should know before they open them. */
  contentNote?: string
  desk?: DeskState
}

/** A person as facilitators get them: never whether they are ready, never who asked for a break without a name. */
export type PersonView = {
  kind: 'person'
  id: string
  part: Part
  at: Person['standing']['at']
  rest: 'none' | 'asked' | 'answered'
  link: string | null
  /** The hand that is up: its place in the queue, and whether it was called. */
  hand?: NonNullable<Person['hand']>
}

/** A link to what became of it. Of owners' links nobody is told the secret. */
export type FollowLinkView = Omit<FollowLink, 'secretHash'>

export type LinkView = {
  kind: 'link'
  id: string
  for: LinkFor
  secret: string | null
  /** The fingerprint of the group's keys, which goes into the link. */
  key?: string
  expected: number
  limit: number | null
  expires: string | null
  state: 'open' | 'revoked'
  joined: number
}

/** How many are in the room, per voice group; how many wait at the door is for facilitators (else 0). */
export type HereView = {
  kind: 'here'
  id: 'here'
  voices: Counts
  facilitators: number
  observers: number
  door: number
}

/** How many of those who may speak in this phase are ready: a count, not names. */
export type ReadinessView = { kind: 'readiness'; id: 'readiness'; ready: number; of: number }

/** From which day the board's days are counted until it is forgotten; for facilitators. */
export type LifeView = { kind: 'life'; id: 'life'; from: string; closed: boolean }

/** Everything that is ever sent of a board's record. */
export type View =
  | BoardFacts
  | Progress
  | Journey
  | RecordEntry
  | ContributionView
  | PersonView
  | LinkView
  | FollowLinkView
  | HereView
  | ReadinessView
  | Rests
  | Tally
  | Focus
  | Theme
  | Insight
  | Action
  | Ballot
  | Reflection
  | PageVersion
  | LifeView
export type ViewKind = View['kind']
export type ViewOf<K extends ViewKind> = Extract<View, { kind: K }>
export type ViewKey = { kind: ViewKind; id: string }
