import type { Actor } from '../access/actor.ts'
import { sees } from '../access/sees.ts'
import type { Board } from '../board/board.ts'
import { currentPhase } from '../board/phases.ts'
import type { Contribution } from '../contribution/contribution.ts'
import { countHere } from '../moderation/counts.ts'
import type { Audience } from './audience.ts'
import type { ContributionView, HereView, LinkView, PersonView, ReadinessView, View } from './view.ts'

const nobody = '' as const

function standIn(audience: Audience): Actor {
  if (audience === 'facilitators') return { is: 'facilitator', person: nobody }
  if (audience.startsWith('voice:')) return { is: 'participant', person: nobody, voice: audience.slice(6) }
  if (audience === 'door') return { is: 'at-door', person: nobody }
  return { is: 'observer', person: nobody }
}

/**
 * What an audience gets of a board, sorted by kind and id, so that no order tells who was first (SPEC R3).
 * What is not returned here is never sent.
 */
export function project(board: Board, audience: Audience): View[] {
  if (audience === 'door') return [board.board, board.progress]
  const views: View[] = [board.board, board.progress, here(board, audience), readiness(board)]
  const desk = audience === 'facilitators'
  if (sees(standIn(audience), board)) {
    views.push(board.journey, ...board.record)
    for (const contribution of board.contributions.values()) {
      if (desk && contribution.state.is !== 'waiting') views.push(onDesk(contribution))
      else if (!desk && contribution.state.is === 'shown') views.push(onBoard(contribution))
    }
  }
  if (desk) {
    for (const person of board.people.values()) views.push(personView(person))
    for (const link of board.links.values()) views.push(linkView(board, link))
    const unnamed = [...board.people.values()].filter((person) => person.rest === 'asked-unnamed').length
    views.push({ kind: 'rests', id: 'rests', unnamed })
  }
  return views.sort((a, b) => (a.kind === b.kind ? order(a.id, b.id) : order(a.kind, b.kind)))
}

const order = (a: string, b: string) => (a < b ? -1 : 1)

/** A view made once per contribution as it stands: the same object again tells `difference` at once that nothing changed. */
function once(
  make: (contribution: Contribution) => ContributionView,
): (contribution: Contribution) => ContributionView {
  const made = new WeakMap<Contribution, ContributionView>()
  return (contribution) => {
    const view = made.get(contribution) ?? make(contribution)
    made.set(contribution, view)
    return view
  }
}

const onBoard = once(({ kind, id, voice, name, kept }) => ({ kind, id, voice, name, kept }))

const onDesk = once((contribution) => {
  const { state, revision, original } = contribution
  if (state.is === 'waiting') throw new Error('waiting-is-not-shown')
  return {
    ...onBoard(contribution),
    desk: {
      state,
      revision: revision && revision.state.is !== 'waiting' ? { kept: revision.kept, state: revision.state.is } : null,
      undoUntil: original?.until ?? null,
    },
  }
})

function personView({
  kind,
  id,
  part,
  standing,
  rest,
  link,
}: Board['people'] extends ReadonlyMap<string, infer P> ? P : never): PersonView {
  return { kind, id, part, at: standing.at, rest: rest === 'asked-unnamed' ? 'none' : rest, link }
}

function linkView(board: Board, link: Board['links'] extends ReadonlyMap<string, infer L> ? L : never): LinkView {
  const { kind, id, secret, expected, limit, expires, state } = link
  const joined = [...board.people.values()].filter((person) => person.link === id).length
  return { kind, id, for: link.for, secret, expected, limit, expires, state, joined }
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
