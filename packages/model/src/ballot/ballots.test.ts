import fc from 'fast-check'
import { expect, test } from 'vitest'
import { project } from '../audience/project.ts'
import { applyChanges, type Board } from '../board/board.ts'
import type { Person } from '../person/person.ts'
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
  someone,
} from '../testing/sample-board.ts'
import type { Dots } from './ballot.ts'
import { decidePaper } from './decide-paper.ts'

const ballot = idOf('ballot')
const [one, two] = [idOf('one'), idOf('two')]
const gives = (paper: string, dots: Dots) => ({ do: 'ballot.vote' as const, ballot, paper, dots })
const reveal = { do: 'ballot.reveal', ballot } as const

function opened(dots = 3): Board {
  let board = inPhase(sampleBoard(), 'together')
  for (const theme of [one, two]) {
    board = done(board, participant('lived'), { do: 'theme.make', theme, title: theme, contributions: [] })
  }
  return done(board, facilitator, { do: 'ballot.open', ballot, question: 'Which first?', dots, themes: [one, two] })
}

test('V1 everybody of a group that votes is given one paper, once; the same again when the answer was lost', () => {
  const before = opened()
  const of = (board: Board, name: string, blinded: string) => {
    const decision = decidePaper(board, board.people.get(idOf(name)) as Person, ballot, blinded)
    return decision.ok
      ? { pkcs8: decision.pkcs8, board: applyChanges(board, decision.changes) }
      : { refused: decision.refusal.id, board }
  }
  const { board, pkcs8 } = of(before, 'lived-1', 'x')
  expect(pkcs8).toBe(before.ballotKeys.get(ballot)?.voices.lived?.pkcs8)
  expect(of(board, 'lived-1', 'x')).toEqual({ pkcs8, board })
  expect(of(board, 'lived-1', 'y').refused).toBe('permits-taken')
  expect(of(board, 'staff-1', 'x').pkcs8).toBe(before.ballotKeys.get(ballot)?.voices.staff?.pkcs8)
  expect(of(board, 'late', 'x').refused).toBe('at-door')
  expect(of(board, 'mira', 'x').refused).toBe('not-allowed')
  expect(of(done(board, facilitator, reveal), 'lived-2', 'x').refused).toBe('too-late')
})

test('V2 what is in the urn changes nobody’s picture; a paper can be changed until the end, and has so many dots', () => {
  const board = opened()
  const audiences = ['facilitators', 'voice:lived', 'voice:staff', 'observers', 'room'] as const
  const pictures = (board: Board) => JSON.stringify(audiences.map((audience) => project(board, audience)))
  let voted = done(board, someone('lived'), gives('a', { [one]: 3 }))
  voted = done(voted, someone('lived'), gives('a', { [two]: 1, [one]: 1 }))
  expect(pictures(voted)).toBe(pictures(board))
  expect([...voted.votes.values()].map(({ dots }) => dots)).toEqual([{ [two]: 1, [one]: 1 }])
  expect(refusalOf(voted, someone('lived'), gives('b', { [one]: 3, [two]: 1 }))).toBe('malformed')
  expect(refusalOf(voted, someone('lived'), gives('b', { [idOf('none')]: 1 }))).toBe('malformed')
  expect(refusalOf(voted, participant('lived'), gives('b', { [one]: 1 }))).toBe('not-allowed')
  expect(refusalOf(inPhase(sampleBoard(), 'staff'), someone('lived'), gives('b', {}))).toBe('not-in-this-phase')
})

test('V3 votes are counted per voice group, never added up, and the papers are gone', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          voice: fc.constantFrom('lived', 'staff'),
          paper: fc.nat(12),
          first: fc.nat(2),
          second: fc.nat(2),
        }),
        { maxLength: 40 },
      ),
      (papers) => {
        let board = opened(4)
        const urn = new Map<string, { voice: string; first: number; second: number }>()
        for (const { voice, paper, first, second } of papers) {
          const id = `${voice} ${paper}`
          const dots = { ...(first ? { [one]: first } : {}), ...(second ? { [two]: second } : {}) }
          board = done(board, someone(voice), gives(id, dots))
          urn.set(id, { voice, first, second })
        }
        board = done(board, facilitator, reveal)
        const { state } = board.ballots.get(ballot) ?? {}
        if (state?.is !== 'shown') throw new Error('not shown')
        for (const voice of ['lived', 'staff']) {
          const own = [...urn.values()].filter((paper) => paper.voice === voice)
          const sum = (of: 'first' | 'second') => own.reduce((all, paper) => all + paper[of], 0)
          expect(state.counted[voice]?.voted).toBe(own.length === 0 || own.length >= 5 ? own.length : null)
          expect([state.counted[voice]?.dots[one] ?? 0, state.counted[voice]?.dots[two] ?? 0]).toEqual([
            sum('first'),
            sum('second'),
          ])
        }
        expect([board.votes.size, board.ballotKeys.size]).toEqual([0, 0])
        expect(refusalOf(board, someone('lived'), gives('late', { [one]: 1 }))).toBe('too-late')
        expect(done(board, facilitator, reveal)).toEqual(board)
        const shown = board.record.findLast(({ entry }) => entry.what === 'ballot-shown')?.entry
        for (const count of Object.values(shown?.what === 'ballot-shown' ? shown.voted : {})) {
          expect(count === 0 || count >= 5).toBe(true)
        }
      },
    ),
  )
})

test('V4 one ballot at a time; one that is open when the phase ends is counted and shown', () => {
  const board = done(opened(), someone('lived'), gives('a', { [one]: 2 }))
  const again = { do: 'ballot.open', ballot: idOf('b2'), question: '', dots: 1, themes: [one] }
  expect(attempt(board, facilitator, again as never).decision).toMatchObject({ refusal: { id: 'not-in-this-state' } })
  const called = done(board, facilitator, { do: 'phase.last-words', phase: 'together' })
  const closed = done(called, facilitator, nextPhaseOf(called))
  expect(closed.ballots.get(ballot)?.state).toMatchObject({ counted: { lived: { voted: null, dots: { [one]: 2 } } } })
  expect(JSON.stringify([...closed.ballots.values()])).not.toContain('private')
})
