import { type Board, type ContributionView, type Person, project, type View } from '@firsthand/model'
import { expect, test } from 'vitest'
import { playSession } from '../testing/random-session.ts'
import { heldAbout, heldAboutSchema } from './held-about.ts'

const now = new Date('2026-11-19T16:04:59.000Z')
const { board } = playSession([])

const guest = (change: Partial<Person> = {}): Person => ({
  kind: 'person',
  id: 'tom___________________',
  part: { role: 'participant', voice: 'lived', name: 'Tom' },
  standing: { at: 'room' },
  link: null,
  agreed: 1,
  ready: board.progress.phase,
  rest: 'asked-unnamed',
  ...change,
})
const session = (id: string, person: string) => ({ kind: 'session', id, person, retry: '' }) as const
const withSessions = (...sessions: ReturnType<typeof session>[]): Board => ({
  ...board,
  sessions: new Map(sessions.map((one) => [one.id, one])),
})
const said = (words: string, name: string | null, voice = 'lived'): ContributionView => ({
  kind: 'contribution',
  id: `${words}______________________`.slice(0, 22),
  voice,
  name,
  kept: { about: 'experience', touchpoint: null, emotions: [], valence: 0, passage: [{ words }] },
})
const views = (...more: View[]): View[] => [...project(board, 'facilitators'), ...more]

test('L4 what is kept of a person is there, and what was said under their name, found by that name alone', () => {
  const person = guest()
  const there = withSessions(session('a', person.id), session('b', person.id), session('c', 'somebody-else'))
  const told = [said('mine', 'Tom'), said('anna', 'Anna'), said('no-name', null), said('staff-tom', 'Tom', 'staff')]
  const held = heldAbout(there, person, { asks: 'self', views: views(...told), language: 'en', now })
  expect(heldAboutSchema.parse(JSON.parse(JSON.stringify(held)))).toEqual(held)
  expect(held.person).toMatchObject({
    part: { name: 'Tom' },
    agreed: 1,
    ready: board.progress.phase,
    rest: 'asked-unnamed',
  })
  expect(held.sessions).toBe(2)
  expect(held.said.map(({ kept }) => kept.passage)).toEqual([[{ words: 'mine' }]])
  expect(held.explained.join(' ')).toContain('by the name “Tom” alone')
  expect(held.explained.join(' ')).toContain('What was said without a name is not in this file')
  expect(held.made).toBe('2026-11-19T16:04:00.000Z')
})

test('L4 N3 a facilitator who asks for somebody is not told who is ready, nor who asked for a break without a name', () => {
  const held = heldAbout(board, guest(), { asks: 'facilitator', views: views(), language: 'fr', now })
  expect(JSON.stringify(held)).not.toContain('asked-unnamed')
  expect(held.person).not.toHaveProperty('ready')
  expect(held.explained.join(' ')).toContain('n’est montré qu’à la personne elle-même')
})

test('L4 G5 a moment that somebody proposed is in no file, of facilitators neither', () => {
  const told = said('mine', 'Tom')
  const proposed = { ...told, kept: { ...told.kept, proposes: 'The car park at night' } }
  const held = heldAbout(board, guest(), { asks: 'facilitator', views: views(proposed), language: 'en', now })
  expect(held.said).toHaveLength(1)
  expect(JSON.stringify(held)).not.toContain('car park')
})

test('L4 nobody without a name has words in it: not those of others without a name', () => {
  const nameless = guest({ part: { role: 'participant', voice: 'lived', name: null } })
  const held = heldAbout(board, nameless, { asks: 'self', views: views(said('secret', null)), language: 'en', now })
  expect(held.said).toEqual([])
  expect(held.explained.join(' ')).toContain('knows no name')
})
