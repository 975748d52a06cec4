import fc from 'fast-check'
import { expect, test } from 'vitest'
import { project } from '../audience/project.ts'
import { decidePaper } from '../ballot/decide-paper.ts'
import { applyChanges, type Board } from '../board/board.ts'
import type { Person } from '../person/person.ts'
import { defaultReflection } from '../template/default-reflection.ts'
import {
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
import type { Marks, OpenWord, Reflection } from './reflection.ts'

const reflection = idOf('reflection')
const open = { do: 'reflection.open', reflection, statements: defaultReflection } as const
const opened = () => done(inPhase(sampleBoard(), 'together'), facilitator, open)
const gives = (paper: string, marks: Marks, word: OpenWord | null = null) =>
  ({ do: 'reflection.answer', reflection, paper, marks, word }) as const
const reveal = { do: 'reflection.reveal', reflection } as const
const word = (text: string, mayGo: OpenWord['mayGo'] = 'report'): OpenWord => ({ text, mayGo })

function shownOn(board: Board): Extract<Reflection['state'], { is: 'shown' }> {
  const { state } = board.reflections.get(reflection) ?? {}
  if (state?.is !== 'shown') throw new Error('not shown')
  return state
}
const ofAudience = (board: Board, audience: Parameters<typeof project>[1]) => {
  const view = project(board, audience).find(({ kind }) => kind === 'reflection')
  return view?.kind === 'reflection' && view.state.is === 'shown' ? view.state.words.map(({ text }) => text) : []
}

test('Q1 a facilitator opens one after the opening phase, with up to six statements; everybody of a group gets one paper', () => {
  expect(refusalOf(inPhase(sampleBoard(), 'lived-experience'), facilitator, open)).toBe('not-in-this-phase')
  const board = opened()
  expect(refusalOf(board, facilitator, { ...open, reflection: idOf('second') })).toBe('not-in-this-state')
  expect(refusalOf(board, participant('lived'), { ...open, reflection: idOf('second') })).toBe('not-allowed')
  const [one] = defaultReflection
  const twice = { ...open, statements: one ? [one, one] : [] }
  expect(refusalOf(inPhase(sampleBoard(), 'together'), facilitator, twice)).toBe('malformed')
  const of = (name: string, blinded: string, on: Board) =>
    decidePaper(on, on.people.get(idOf(name)) as Person, reflection, blinded)
  const paper = of('lived-1', 'x', board)
  if (!paper.ok) throw new Error(paper.refusal.id)
  expect(paper.pkcs8).toBe(board.ballotKeys.get(reflection)?.voices.lived?.pkcs8)
  const given = applyChanges(board, paper.changes)
  expect(of('lived-1', 'x', given)).toMatchObject({ ok: true, changes: [] })
  expect(of('lived-1', 'y', given)).toMatchObject({ refusal: { id: 'permits-taken' } })
  expect(of('observer', 'x', board)).toMatchObject({ refusal: { id: 'not-allowed' } })
  expect(of('staff-1', 'x', done(board, facilitator, reveal))).toMatchObject({ refusal: { id: 'too-late' } })
})

test('Q2 an answer changes nobody’s picture, can be changed and taken out until it is shown, and fits its statements', () => {
  const board = opened()
  const audiences = ['facilitators', 'voice:lived', 'voice:staff', 'observers', 'room'] as const
  const pictures = (board: Board) => JSON.stringify(audiences.map((audience) => project(board, audience)))
  let answered = done(board, someone('lived'), gives('a', { safe: 4 }, word('heard')))
  expect(pictures(answered)).toBe(pictures(board))
  answered = done(answered, someone('lived'), gives('a', { safe: 5 }))
  expect([...answered.reflected.values()]).toMatchObject([{ marks: { safe: 5 }, word: null }])
  expect(done(answered, someone('lived'), gives('a', {})).reflected.size).toBe(0)
  expect(refusalOf(board, someone('lived'), gives('a', { unknown: 1 }))).toBe('malformed')
  expect(refusalOf(board, participant('lived'), gives('a', { safe: 1 }))).toBe('not-allowed')
  expect(refusalOf(done(board, facilitator, reveal), someone('lived'), gives('a', { safe: 1 }))).toBe('too-late')
})

test('Q3 answers are counted per group, never added up; of a group, or a statement, that one to four answered nothing is told', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ voice: fc.constantFrom('lived', 'staff'), safe: fc.nat(5), power: fc.nat(5) }), {
        maxLength: 18,
      }),
      (people) => {
        let board = opened()
        for (const [n, { voice, safe, power }] of people.entries()) {
          const marks = { ...(safe ? { safe } : {}), ...(power ? { power } : {}) } as Marks
          board = done(board, someone(voice), gives(`p${n}`, marks))
        }
        board = done(board, facilitator, reveal)
        const { counted } = shownOn(board)
        for (const voice of ['lived', 'staff']) {
          const own = people.filter((one) => one.voice === voice && one.safe + one.power > 0)
          const one = counted[voice]
          if (own.length > 0 && own.length < 5) {
            expect(one).toBeNull()
            continue
          }
          expect(one?.answered).toBe(own.length)
          for (const statement of ['safe', 'power'] as const) {
            const spread = [1, 2, 3, 4, 5].map((step) => own.filter((person) => person[statement] === step).length)
            const sum = spread.reduce((all, some) => all + some, 0)
            expect(one?.marks[statement]).toEqual(sum > 0 && sum < 5 ? null : spread)
          }
        }
        expect([board.reflected.size, board.ballotKeys.size]).toEqual([0, 0])
        const line = board.record.findLast(({ entry }) => entry.what === 'reflection-shown')?.entry
        for (const count of Object.values(line?.what === 'reflection-shown' ? line.answered : {})) {
          expect(count === 0 || count >= 5).toBe(true)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('Q4 open words carry no group and no marks, reach others by a facilitator’s hand alone, and can be let go', () => {
  let board = opened()
  board = done(board, someone('lived'), gives('a', { safe: 1 }, word('rushed')))
  board = done(board, someone('staff'), gives('b', {}, word('rushed', 'room')))
  board = done(board, someone('staff'), gives('c', {}, word('Dr Hale shouted')))
  board = done(board, facilitator, reveal)
  const { words } = shownOn(board)
  expect(words.map(({ text }) => text).toSorted()).toEqual(['Dr Hale shouted', 'rushed', 'rushed'])
  expect(Object.keys(words[0] ?? {}).toSorted()).toEqual(['held', 'id', 'mayGo', 'text'])
  expect(new Set(words.map(({ id }) => id)).size).toBe(3)
  expect(JSON.stringify(shownOn(board).counted)).not.toContain('rushed')
  expect(ofAudience(board, 'facilitators')).toHaveLength(3)
  for (const audience of ['voice:lived', 'voice:staff', 'observers', 'room'] as const)
    expect(ofAudience(board, audience)).toEqual([])
  const show = words.filter(({ text }) => text === 'rushed').map(({ id }) => id)
  board = inPhase(board, 'closed')
  const decides = {
    do: 'reflection.words',
    reflection,
    show,
    drop: words.map(({ id }) => id).filter((id) => !show.includes(id)),
  } as const
  expect(refusalOf(board, participant('lived'), { ...decides, show: [...show], drop: [] })).toBe('not-allowed')
  board = done(board, facilitator, { ...decides, show: [...show], drop: [...decides.drop] })
  expect(ofAudience(board, 'voice:lived')).toEqual(['rushed', 'rushed'])
  expect(JSON.stringify([...board.reflections.values()])).not.toContain('Hale')
})

test('Q5 one that is open when its phase ends is counted and shown', () => {
  const board = done(opened(), someone('lived'), gives('a', { safe: 2 }))
  const called = done(board, facilitator, { do: 'phase.last-words', phase: 'together' })
  expect(shownOn(done(called, facilitator, nextPhaseOf(called))).counted).toMatchObject({ lived: null })
})
