import { expect, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { project } from '../audience/project.ts'
import type { Board } from '../board/board.ts'
import { currentPhase } from '../board/phases.ts'
import {
  attempt,
  done,
  facilitator,
  idOf,
  inPhase,
  nextPhaseOf,
  participant,
  refusalOf,
  sampleBoard,
} from '../testing/sample-board.ts'

const person = (name: string): Actor => ({ is: 'participant', voice: name.split('-')[0] ?? '', person: idOf(name) })
const raise = { do: 'hand.raise', raised: true } as const
const lower = { do: 'hand.raise', raised: false } as const
const call = (name: string) => ({ do: 'hand.call', person: idOf(name) }) as const
const queue = (board: Board) =>
  [...board.people.values()].flatMap(({ id, hand }) => (hand ? [{ id, ...hand }] : [])).toSorted((a, b) => a.n - b.n)
const names = (board: Board) => queue(board).map(({ id }) => id.replace(/-+$/, ''))

/** Three hands are up: staff-1, lived-1, lived-2. */
function three(): Board {
  let board = inPhase(sampleBoard(), 'together')
  for (const name of ['staff-1', 'lived-1', 'lived-2']) board = done(board, person(name), raise)
  return board
}

test('H5 hands stand in the order in which they were raised; raising twice keeps the place, lowering gives it up', () => {
  expect(names(three())).toEqual(['staff-1', 'lived-1', 'lived-2'])
  expect(names(done(three(), person('staff-1'), raise))).toEqual(['staff-1', 'lived-1', 'lived-2'])
  const again = done(done(three(), person('staff-1'), lower), person('staff-1'), raise)
  expect(names(again)).toEqual(['lived-1', 'lived-2', 'staff-1'])
})

test('H4 lived experience first: before the opening phase has closed other groups raise no hand', () => {
  for (const phase of ['gather', 'lived-experience']) {
    const board = inPhase(sampleBoard(), phase)
    expect(refusalOf(board, participant('lived'), raise)).toBeNull()
    expect(attempt(board, participant('staff'), raise).decision).toEqual({
      ok: false,
      refusal: { id: 'not-in-this-phase', opensIn: 'listen' },
    })
  }
  expect(refusalOf(inPhase(sampleBoard(), 'listen'), participant('staff'), raise)).toBeNull()
})

test('H6 calling the next ends the turn of whoever was called before; a hand that is down can’t be called', () => {
  const first = done(three(), facilitator, call('staff-1'))
  expect(queue(first)[0]).toMatchObject({ called: true })
  const second = done(first, facilitator, call('lived-1'))
  expect(queue(second).map(({ called }) => called)).toEqual([true, false])
  expect(names(second)).toEqual(['lived-1', 'lived-2'])
  expect(names(done(second, facilitator, { do: 'hand.put-down', person: idOf('lived-2') }))).toEqual(['lived-1'])
  expect(refusalOf(second, facilitator, call('staff-1'))).toBe('not-in-this-state')
  expect(refusalOf(second, participant('staff'), call('lived-2'))).toBe('not-allowed')
})

test('H7 only facilitators are told of hands, and nothing of a hand stands in the record', () => {
  const board = three()
  const told = (audience: Parameters<typeof project>[1]) =>
    JSON.stringify(project(board, audience)).includes('"hand":{')
  expect(told('facilitators')).toBe(true)
  for (const audience of ['voice:lived', 'voice:staff', 'observers', 'room', 'door'] as const)
    expect(told(audience)).toBe(false)
  expect(JSON.stringify(board.record)).not.toContain('"hand":')
})

test('H7 a hand is forgotten when its person goes, and with the board’s end', () => {
  expect(names(done(three(), person('lived-1'), { do: 'person.leave' }))).toEqual(['staff-1', 'lived-2'])
  const removed = done(three(), facilitator, { do: 'person.remove', person: idOf('lived-1'), reason: '' })
  expect(names(removed)).toEqual(['staff-1', 'lived-2'])
  let board = done(three(), facilitator, { do: 'phase.last-words', phase: 'together' })
  expect(names(board)).toHaveLength(3)
  board = done(board, facilitator, nextPhaseOf(board))
  expect(currentPhase(board).kind).toBe('closed')
  expect(names(board)).toEqual([])
  expect(refusalOf(board, participant('lived'), raise)).toBe('board-closed')
})
