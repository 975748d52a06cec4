import type { Board } from '../board/board.ts'
import { currentPhase } from '../board/phases.ts'
import type { Link } from '../link/link.ts'
import { countHere } from '../moderation/counts.ts'
import { currentKey } from '../permit/group-keys.ts'
import type { Audience } from './audience.ts'
import type { HereView, LinkView, ReadinessView, View } from './view.ts'

/** The views that tell how many: no entity stands behind them alone, they follow from everybody on the board. */
export function countingViews(board: Board, audience: Audience): View[] {
  const views: View[] = [here(board, audience), readiness(board)]
  if (audience !== 'facilitators') return views
  const people = [...board.people.values()]
  const joined = new Map<string | null, number>()
  for (const { link } of people) joined.set(link, (joined.get(link) ?? 0) + 1)
  for (const link of board.links.values()) views.push(linkView(board, link, joined.get(link.id) ?? 0))
  const { made, closed } = board.keys
  const life = { kind: 'life', id: 'life', from: closed ?? made, closed: closed !== null } as const
  return [...views, board.rests, life]
}

/** Whether these views may differ between two boards. */
export const mayCountDifferently = (one: Board, other: Board): boolean =>
  one.people !== other.people ||
  one.links !== other.links ||
  one.keys !== other.keys ||
  one.rests !== other.rests ||
  one.progress !== other.progress ||
  one.board !== other.board

function linkView({ board, keys }: Board, link: Link, joined: number): LinkView {
  const { kind, id, secret, expected, limit, expires, state } = link
  const group = link.for.role === 'participant' ? keys.groups[link.for.voice] : undefined
  const key = link.for.role === 'participant' && group ? { key: currentKey(board.id, link.for.voice, group) } : {}
  return { kind, id, for: link.for, secret, ...key, expected, limit, expires, state, joined }
}

function here(board: Board, audience: Audience): HereView {
  const people = [...board.people.values()]
  const inRoom = (role: string) =>
    people.filter(({ part, standing }) => part.role === role && standing.at === 'room').length
  const door = audience === 'facilitators' ? people.filter(({ standing }) => standing.at === 'door').length : 0
  const voices = countHere(board)
  return { kind: 'here', id: 'here', voices, facilitators: inRoom('facilitator'), observers: inRoom('observer'), door }
}

function readiness(board: Board): ReadinessView {
  const phase = currentPhase(board)
  const early = phase.kind === 'before' || phase.kind === 'opening'
  const asked = [...board.people.values()].filter(({ part, standing }) => {
    if (part.role !== 'participant' || standing.at !== 'room') return false
    const voice = board.board.voices.find((voice) => voice.id === part.voice)
    return early ? voice?.livedExperience === true : phase.voices[part.voice]?.see === true
  })
  const ready = asked.filter((person) => person.ready === phase.id).length
  return { kind: 'readiness', id: 'readiness', ready, of: asked.length }
}
