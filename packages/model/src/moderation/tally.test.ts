import { expect, test } from 'vitest'
import { project } from '../audience/project.ts'
import type { Board } from '../board/board.ts'
import {
  attempt,
  author,
  done,
  facilitator,
  idOf,
  inPhase,
  redaction,
  sampleBoard,
  says,
  someone,
} from '../testing/sample-board.ts'

const moves = (board: Board) => board.tally.voices.lived
const names = ['a', 'b', 'c', 'd', 'e'].map(idOf)

function collected(): Board {
  let board = inPhase(sampleBoard(), 'lived-experience')
  for (const name of ['a', 'b', 'c', 'd', 'e']) board = done(board, someone('lived'), says(name))
  expect(board.tally.voices).toEqual({})
  return done(board, facilitator, { do: 'queue.collect' })
}

test('M10 everybody who sees the board is told how often what was done, per group and reason', () => {
  let board = collected()
  board = done(board, facilitator, { do: 'contribution.return', contribution: idOf('a'), note: 'Kindly' })
  board = done(board, facilitator, redaction(board, idOf('b')))
  board = done(board, facilitator, {
    do: 'contribution.hide',
    contributions: [idOf('c'), idOf('d')],
    reason: 'hurtful',
  })
  expect(moves(board)).toMatchObject({ held: 5, returned: 1, redacted: { name: 1, place: 0 }, hidden: { hurtful: 2 } })
  const seen = project(board, 'voice:lived').find((view) => view.kind === 'tally')
  expect(seen).toEqual(board.tally)
  expect(project(board, 'voice:staff').some((view) => view.kind === 'tally')).toBe(false)
})

test('M10 a redaction that is undone is not counted; taking words back changes no count', () => {
  let board = collected()
  board = done(board, facilitator, redaction(board, idOf('b')))
  board = done(board, facilitator, { do: 'contribution.unredact', contribution: idOf('b') })
  expect(moves(board)?.redacted.name).toBe(0)
  const before = board.tally
  for (const name of ['a', 'b', 'c']) {
    board = done(board, author(name), { do: 'contribution.withdraw', contribution: idOf(name) })
  }
  expect(board.tally).toBe(before)
})

test('M8 two facilitators: what one has published or hidden stays so, several are decided together or not at all', () => {
  let board = collected()
  board = done(board, facilitator, { do: 'contribution.publish', contributions: [idOf('a')] })
  board = done(board, facilitator, { do: 'contribution.publish', contributions: names })
  expect(names.map((id) => board.contributions.get(id)?.state.is)).toEqual(Array(5).fill('ready'))
  board = done(board, facilitator, { do: 'contribution.return', contribution: idOf('a'), note: 'Kindly' })
  const hide = { do: 'contribution.hide', contributions: names, reason: 'other' } as const
  const { decision } = attempt(board, facilitator, hide)
  expect(decision).toEqual({ ok: false, refusal: { id: 'not-in-this-state' } })
})

test('M8 words are blacked out only in the passage in which they were chosen', () => {
  const board = collected()
  const chosen = redaction(board, idOf('a'), 0, 3)
  const after = done(board, facilitator, redaction(board, idOf('a'), 6, 8))
  expect(attempt(after, facilitator, chosen).decision).toEqual({ ok: false, refusal: { id: 'outdated' } })
})

test('M9 a content note stands over the words for everybody who sees them, and can be taken off', () => {
  let board = collected()
  board = done(board, facilitator, { do: 'contribution.note', contribution: idOf('a'), note: 'speaks about loss' })
  board = done(board, facilitator, { do: 'contribution.publish', contributions: names })
  board = done(board, facilitator, { do: 'queue.reveal' })
  const noteOf = (board: Board) =>
    project(board, 'voice:lived').find((view) => view.kind === 'contribution' && view.id === idOf('a'))
  expect(noteOf(board)).toMatchObject({ contentNote: 'speaks about loss' })
  board = done(board, facilitator, { do: 'contribution.note', contribution: idOf('a'), note: null })
  expect(noteOf(board)).not.toHaveProperty('contentNote')
})

test('L1 a closed board forgets who took part and keeps what was said', () => {
  let board = collected()
  board = done(board, facilitator, { do: 'contribution.publish', contributions: names })
  expect(attempt(board, facilitator, { do: 'board.forget-people' }).decision.ok).toBe(false)
  board = done(inPhase(board, 'closed'), facilitator, { do: 'board.forget-people' })
  expect([...board.people.values()].map(({ part }) => part.role)).toEqual(['facilitator', 'facilitator'])
  expect([...board.links.values()].every((link) => link.for.role === 'facilitator')).toBe(true)
  expect([board.keys.groups, board.spent.size, board.contributions.size]).toEqual([{}, 0, 5])
  expect([...board.sessions.values()].every(({ person }) => board.people.has(person))).toBe(true)
  const back = done(board, author('a'), { do: 'contribution.withdraw', contribution: idOf('a') })
  expect(back.contributions.size).toBe(4)
})

test('M10 a content note is a move too; changing its words to the same is none', () => {
  let board = collected()
  const note = { do: 'contribution.note', contribution: idOf('a'), note: 'speaks about loss' } as const
  board = done(done(board, facilitator, note), facilitator, note)
  expect(moves(board)?.noted).toBe(1)
})

test('M2 moving on brings out no lone contribution: only groups of which enough wait, as the button does', () => {
  let board = inPhase(sampleBoard(), 'staff')
  board = done(board, someone('lived'), says('alone'))
  const next = { do: 'phase.next', phase: 'staff', letGoReason: null, nothingSaidReason: null } as const
  board = done(board, facilitator, next)
  expect(board.contributions.get(idOf('alone'))?.state.is).toBe('waiting')
  expect(board.tally.voices).toEqual({})
})

test('A9 why a group is held is told to that group and to facilitators, and to nobody else', () => {
  const board = done(inPhase(sampleBoard(), 'lived-experience'), facilitator, {
    do: 'voice.hold',
    voice: 'lived',
    reason: 'Rosa needs a moment',
  })
  for (const audience of ['voice:staff', 'observers', 'room', 'door'] as const) {
    expect(JSON.stringify(project(board, audience))).not.toContain('Rosa')
  }
  for (const audience of ['voice:lived', 'facilitators'] as const) {
    expect(JSON.stringify(project(board, audience))).toContain('Rosa')
  }
})

test('N3 who asked for a break without a name shows neither by leaving nor by asking with their name', () => {
  const asks = (board: Board, rest: 'asked' | 'asked-unnamed') =>
    done(board, { is: 'participant', voice: 'lived', person: idOf('lived-1') }, { do: 'person.rest', rest })
  const rests = (board: Board) => project(board, 'facilitators').find((view) => view.kind === 'rests')
  const asked = asks(inPhase(sampleBoard(), 'lived-experience'), 'asked-unnamed')
  expect(rests(asked)).toMatchObject({ unnamed: 1 })
  expect(rests(asks(asked, 'asked'))).toMatchObject({ unnamed: 1 })
  const left = done(asked, { is: 'participant', voice: 'lived', person: idOf('lived-1') }, { do: 'person.leave' })
  expect(rests(left)).toMatchObject({ unnamed: 1 })
  const later = inPhase(asked, 'listen')
  expect(rests(later)).toMatchObject({ unnamed: 0 })
  expect(JSON.stringify([...later.people.values()])).not.toContain('asked-unnamed')
})

test('M6 what is hidden takes its marks and its place in themes with it', () => {
  let board = done(collected(), facilitator, { do: 'contribution.publish', contributions: names })
  board = inPhase(done(board, facilitator, { do: 'queue.reveal' }), 'together')
  board = done(board, facilitator, {
    do: 'theme.make',
    theme: idOf('theme'),
    title: 'A theme',
    contributions: [idOf('a'), idOf('b')],
  })
  board = done(board, facilitator, {
    do: 'insight.mark',
    on: { of: 'contribution', id: idOf('a') },
    why: 'Doctor Zorn',
  })
  board = done(board, facilitator, { do: 'contribution.hide', contributions: [idOf('a')], reason: 'recognisable' })
  expect(JSON.stringify(project(board, 'voice:staff'))).not.toMatch(new RegExp(`Zorn|${idOf('a')}`))
})
