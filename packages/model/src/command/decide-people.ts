import type { Actor } from '../access/actor.ts'
import { hashSecret } from '../author/derive.ts'
import { currentPhase } from '../board/phases.ts'
import { handDown } from '../hand/decide-hands.ts'
import { currentKey, type FreshKeys, withFreshKeys } from '../permit/group-keys.ts'
import type { Person } from '../person/person.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import type { CommandOf } from './command.ts'
import type { Draft } from './draft.ts'

const self = (draft: Draft, actor: Actor): Person | undefined =>
  'person' in actor ? draft.board.people.get(actor.person) : undefined

const unknownPerson = refuse('unknown-thing', { thing: 'person' })
const unknownLink = refuse('unknown-thing', { thing: 'link' })

/** Replaces the keys of a voice group, so that permits in the hands of somebody who was removed are worth nothing (SPEC J5). */
function replaceKeys(draft: Draft, voice: string, fresh: () => FreshKeys): void {
  const { keys, board } = draft.board
  const replaced = withFreshKeys(keys.groups[voice], fresh())
  draft.put({ ...keys, groups: { ...keys.groups, [voice]: replaced } })
  draft.record({ what: 'keys-replaced', voice, key: currentKey(board.id, voice, replaced) })
}

/** A closed board takes nothing any more: there is no right to end. */
const isOpen = (draft: Draft) => currentPhase(draft.board).kind !== 'closed'

function removePerson(draft: Draft, person: Person, reason: string): void {
  draft.put({ ...handDown(person), standing: { at: 'removed', reason }, ready: null, rest: 'none' })
}

/** A person's own signals: ready, a break, leaving. */
export function signal(
  draft: Draft,
  command: CommandOf<'person.ready' | 'person.rest' | 'person.name' | 'person.leave'>,
  actor: Actor,
): Refusal | null {
  const person = self(draft, actor)
  if (!person) return unknownPerson
  if (command.do === 'person.ready') {
    if (command.phase !== draft.board.progress.phase) return refuse('outdated')
    draft.put({ ...person, ready: command.ready ? command.phase : null })
  } else if (command.do === 'person.rest') {
    const { rests } = draft.board
    const isNew = command.rest === 'asked-unnamed' && person.rest !== 'asked-unnamed'
    const isBack = command.rest === 'none' && person.rest === 'asked-unnamed'
    if (isNew) draft.put({ ...rests, unnamed: rests.unnamed + 1 })
    // Who is back says so themselves; leaving, or asking with a name, takes nothing away (SPEC N3).
    if (isBack) draft.put({ ...rests, unnamed: Math.max(0, rests.unnamed - 1) })
    draft.put({ ...person, rest: command.rest })
  } else if (command.do === 'person.name') {
    if (person.part.role !== 'facilitator') draft.put({ ...person, part: { ...person.part, name: command.name } })
  } else {
    draft.put({ ...handDown(person), standing: { at: 'left' }, ready: null, rest: 'none' })
    for (const session of draft.board.sessions.values()) {
      if (session.person === person.id) draft.del({ kind: 'session', id: session.id })
    }
  }
  return null
}

/** What facilitators do with people at the door and in the room. */
export function hostPerson(
  draft: Draft,
  command: CommandOf<'person.admit' | 'person.remove' | 'person.answer-rest'>,
  actor: Actor,
  keys: () => FreshKeys,
): Refusal | null {
  const person = draft.board.people.get(command.person)
  if (!person) return unknownPerson
  if (command.do === 'person.admit') {
    if (person.standing.at === 'room') return null
    if (person.standing.at !== 'door') return refuse('not-in-this-state')
    draft.put({ ...person, standing: { at: 'room' } })
  } else if (command.do === 'person.answer-rest') {
    // Answering somebody who asked without a name would tell who it was (SPEC N2).
    if (person.rest !== 'asked' && person.rest !== 'answered') return refuse('not-in-this-state')
    draft.put({ ...person, rest: 'answered' })
  } else {
    if ('person' in actor && actor.person === person.id) return refuse('not-allowed')
    if (person.standing.at === 'removed') return null
    removePerson(draft, person, command.reason)
    draft.record({ what: 'person-removed' })
    if (person.part.role === 'participant' && isOpen(draft)) replaceKeys(draft, person.part.voice, keys)
  }
  return null
}

/** Links: make, change what they expect, revoke. Whoever revokes the link that they came by stays in: nobody removes themselves. */
export function tendLink(
  draft: Draft,
  command: CommandOf<'link.make' | 'link.change' | 'link.revoke'>,
  actor: Actor,
  keys: () => FreshKeys,
): Refusal | null {
  const link = draft.board.links.get(command.link)
  if (command.do === 'link.make') {
    const secretHash = hashSecret(command.secret)
    if (link) return link.secretHash === secretHash ? null : refuse('id-taken')
    const made = command.for
    if (made.role === 'participant' && !draft.board.board.voices.some((voice) => voice.id === made.voice)) {
      return refuse('malformed', { where: 'for.voice' })
    }
    const { expected, limit, expires } = command
    const secret = made.role === 'facilitator' ? null : command.secret
    draft.put({
      kind: 'link',
      id: command.link,
      for: made,
      secret,
      secretHash,
      expected,
      limit,
      expires,
      state: 'open',
    })
    draft.record({ what: 'link-made' })
    return null
  }
  if (!link) return unknownLink
  if (command.do === 'link.change') {
    draft.put({ ...link, expected: command.expected, expires: command.expires })
    return null
  }
  if (link.state === 'revoked' && !command.removePeople) return null
  draft.put({ ...link, state: 'revoked' })
  const self = 'person' in actor ? actor.person : null
  const joined = command.removePeople
    ? [...draft.board.people.values()].filter(
        (person) => person.link === link.id && person.standing.at !== 'removed' && person.id !== self,
      )
    : []
  for (const person of joined) removePerson(draft, person, command.reason ?? '')
  draft.record({ what: 'link-revoked', removed: joined.length })
  if (link.for.role === 'participant' && isOpen(draft)) replaceKeys(draft, link.for.voice, keys)
  return null
}

/** Forgets who took part in a closed board: what was said stays, and slips still open it (SPEC L1). */
export function forgetPeople(draft: Draft): Refusal | null {
  const { people, sessions, links, spent, keys } = draft.board
  const guests = [...people.values()].filter(({ part }) => part.role !== 'facilitator')
  const gone = new Set(guests.map(({ id }) => id))
  for (const { id } of guests) draft.del({ kind: 'person', id })
  for (const { id, person } of sessions.values()) if (gone.has(person)) draft.del({ kind: 'session', id })
  for (const { id, for: made } of links.values()) if (made.role !== 'facilitator') draft.del({ kind: 'link', id })
  for (const id of spent.keys()) draft.del({ kind: 'spent', id })
  for (const id of draft.board.ballotKeys.keys()) draft.del({ kind: 'ballot-keys', id })
  draft.put({ ...keys, groups: {} })
  draft.record({ what: 'people-forgotten' })
  draft.purge = true
  return null
}
