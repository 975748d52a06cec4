import type { Action } from '../action/action.ts'
import type { Board } from '../board/board.ts'
import type { Contribution } from '../contribution/contribution.ts'
import { leastTold } from '../moderation/counts.ts'
import { livedFirst } from '../voice/lived-first.ts'
import type { FollowLink } from './follow-link.ts'
import type { FollowUp, Quote } from './follow-up.ts'

const kinds = ['action', 'unmet', 'stalemate'] as const

/**
 * *You said → we will → we did*, as a link shows it that leaves the room. Of what was said only what stands on the board and what its author
 * lets go into the report or further (SPEC U2); no name, no id, no time. Made anew each time it is asked for, so that what is
 * withdrawn, hidden or redacted is gone or changed at once. `until`: the day on which the board is forgotten.
 */
export function followUpOf(board: Board, link: FollowLink, until: string): FollowUp {
  const { title, purpose, language, host, voices, deck, rehearsal, imported } = board.board
  const { for: made } = link
  const all = [...board.actions.values()]
  const mine = made.is === 'owner' ? all.filter(({ id }) => made.actions.includes(id)) : all
  const ordered = kinds.flatMap((kind) => mine.filter(({ outcome }) => outcome.is === kind))
  const kept = new Set(ordered.flatMap((action) => answered(board, action)).filter(staysInRoom))
  return {
    board: {
      title,
      purpose,
      language,
      host,
      voices: livedFirst(voices),
      deck,
      ...(rehearsal ? { rehearsal } : {}),
      ...(imported ? { imported: imported.at } : {}),
    },
    made: board.keys.made,
    closed: board.keys.closed,
    until,
    for: made.is === 'owner' ? { is: 'owner', who: made.who } : made,
    outcomes: ordered.map((action) => ({
      id: action.id,
      outcome: action.outcome,
      progress: action.progress,
      news: action.news,
      themes: action.answers.themes.flatMap((id) => board.themes.get(id)?.title ?? []),
      quotes: quotes(board, action),
    })),
    leftOut: kept.size > 0 && kept.size < leastTold ? null : kept.size,
  }
}

const staysInRoom = ({ kept }: Contribution) => kept.mayGo === 'room'

/** What stands on the board of what an outcome answers, by itself or in a theme, in the order of random ids. */
function answered({ contributions, themes }: Board, { answers }: Action): Contribution[] {
  const ids = new Set([
    ...answers.contributions,
    ...answers.themes.flatMap((id) => themes.get(id)?.contributions ?? []),
  ])
  const found = [...ids].sort().flatMap((id) => contributions.get(id) ?? [])
  return found.filter(({ state }) => state.is === 'shown')
}

function quotes(board: Board, action: Action): Quote[] {
  const said = answered(board, action).filter((one) => !staysInRoom(one))
  return livedFirst(board.board.voices).flatMap(({ id }) => said.filter(({ voice }) => voice === id).map(quote))
}

function quote({ voice, kept, contentNote }: Contribution): Quote {
  const { about, valence, emotions, writtenDownBy, passage } = kept
  return {
    voice,
    about,
    valence,
    passage,
    emotions,
    ...(writtenDownBy === undefined ? {} : { writtenDownBy }),
    ...(contentNote === undefined ? {} : { contentNote }),
  }
}
