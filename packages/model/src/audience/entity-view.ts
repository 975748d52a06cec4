import type { Entity } from '../board/entity.ts'
import type { Contribution } from '../contribution/contribution.ts'
import type { FollowLink } from '../follow-up/follow-link.ts'
import type { Person } from '../person/person.ts'
import type { Reflection } from '../reflection/reflection.ts'
import type { Audience } from './audience.ts'
import type { ContributionView, FollowLinkView, PersonView, View } from './view.ts'

/**
 * What an audience that sees the board gets of one entity of it; null when that is nothing. The same entity gives the same object
 * again, so that `difference` knows at once what has not changed.
 */
export function entityView(entity: Entity, audience: Audience): View | null {
  const isDesk = audience === 'facilitators'
  switch (entity.kind) {
    case 'journey':
    case 'tally':
    case 'theme':
    case 'insight':
    case 'action':
    case 'ballot':
    case 'focus':
    case 'record':
    case 'page-version':
      return entity
    case 'contribution':
      if (isDesk) return entity.state.is === 'waiting' ? null : onDesk(entity)
      return entity.state.is === 'shown' ? onBoard(entity) : null
    case 'reflection':
      return isDesk ? entity : withoutHeld(entity)
    case 'follow-link':
      return isDesk ? followLinkView(entity) : audience === 'room' ? null : forReading(entity)
    case 'person':
      return isDesk ? personView(entity) : null
    default:
      return null
  }
}

/** A view made once per entity as it stands. */
function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new WeakMap<Of, Made>()
  return (of) => {
    const view = made.get(of) ?? make(of)
    made.set(of, view)
    return view
  }
}

const onBoard = once(({ kind, id, voice, name, kept, contentNote }: Contribution): ContributionView => {
  // Nobody has looked at these words for others: they are for facilitators, who take them up or don't (SPEC G5).
  const { proposes: _, ...shown } = kept
  return { kind, id, voice, name, kept: shown, ...(contentNote === undefined ? {} : { contentNote }) }
})

const onDesk = once((contribution: Contribution): ContributionView => {
  const { state, revision, original } = contribution
  if (state.is === 'waiting') throw new Error('waiting-is-not-shown')
  return {
    ...onBoard(contribution),
    kept: contribution.kept,
    desk: {
      state,
      revision: revision && revision.state.is !== 'waiting' ? { kept: revision.kept, state: revision.state.is } : null,
      undoUntil: original?.until ?? null,
    },
  }
})

const personView = once(({ kind, id, part, standing, rest, link, hand }: Person): PersonView => {
  const seen = { kind, id, part, at: standing.at, rest: rest === 'asked-unnamed' ? 'none' : rest, link } as const
  return hand ? { ...seen, hand } : seen
})

const followLinkView = once(({ kind, id, for: made, secret, state }: FollowLink): FollowLinkView => {
  return { kind, id, for: made, secret, state }
})

/** Everybody on the board is shown the link for reading, so that they can come back to it; no other. */
const forReading = (link: FollowLink): FollowLinkView | null =>
  link.for.is === 'reading' && link.state === 'open' ? followLinkView(link) : null

/** Open words that a facilitator has not shown are told to nobody else. */
const withoutHeld = once((reflection: Reflection): Reflection => {
  const { state } = reflection
  if (state.is !== 'shown') return reflection
  return { ...reflection, state: { ...state, words: state.words.filter(({ held }) => !held) } }
})
