import { describe, expect, test } from 'vitest'
import type { Audience } from '../audience/audience.ts'
import { changedViews } from '../audience/changed-views.ts'
import { project } from '../audience/project.ts'
import type { Board } from '../board/board.ts'
import { type Command, commandSchema } from '../command/command.ts'
import {
  attempt,
  author,
  done,
  facilitator,
  idOf,
  inPhase,
  nextPhaseOf,
  participant,
  refusalOf,
  sampleBoard,
  says,
  someone,
} from '../testing/sample-board.ts'

const here = { do: 'focus.bring', at: { is: 'moment', touchpoint: idOf('waiting') } } as const
const toWords = { do: 'focus.bring', at: { is: 'contribution', contribution: idOf('a') } } as const
const focusOf = (board: Board, audience: Audience) => project(board, audience).find(({ kind }) => kind === 'focus')

/** Two things were said in the opening phase and are shown; staff read. */
function listening(): Board {
  let board = inPhase(sampleBoard(), 'lived-experience')
  for (const name of ['a', 'b']) board = done(board, someone('lived'), says(name))
  board = done(board, facilitator, { do: 'queue.collect' })
  board = done(board, facilitator, { do: 'contribution.publish', contributions: ['a', 'b'].map(idOf) })
  return inPhase(board, 'listen')
}

describe('where everybody is asked to look', () => {
  test('H1 is told to those who see the board, and to nobody else', () => {
    const early = done(inPhase(sampleBoard(), 'lived-experience'), facilitator, here)
    expect(focusOf(early, 'voice:lived')).toMatchObject({ n: 1, at: here.at })
    for (const audience of ['voice:staff', 'observers', 'room', 'door'] as const)
      expect(focusOf(early, audience)).toBeUndefined()
    const later = done(listening(), facilitator, here)
    for (const audience of ['facilitators', 'voice:lived', 'voice:staff', 'observers', 'room'] as const)
      expect(focusOf(later, audience)).toMatchObject({ at: here.at })
  })

  test('R10 the change that is sent is what the whole pictures differ by', () => {
    const before = listening()
    const { decision, board } = attempt(before, facilitator, here)
    if (!decision.ok) throw new Error('refused')
    expect(changedViews(before, board, decision.changes, 'voice:staff')).toEqual({
      put: [focusOf(board, 'voice:staff')],
      del: [],
    })
  })

  test('H1 is only ever something that stands on the board', () => {
    const board = listening()
    const asks = (at: (Command & { do: 'focus.bring' })['at']) =>
      refusalOf(board, facilitator, { do: 'focus.bring', at })
    expect(asks({ is: 'contribution', contribution: idOf('a') })).toBeNull()
    expect(asks({ is: 'contribution', contribution: idOf('never') })).toBe('unknown-thing')
    expect(asks({ is: 'moment', touchpoint: idOf('never') })).toBe('unknown-thing')
    expect(asks({ is: 'moment', touchpoint: null })).toBeNull()
    const hidden = done(board, facilitator, {
      do: 'contribution.hide',
      contributions: [idOf('a')],
      reason: 'recognisable',
    })
    expect(refusalOf(hidden, facilitator, toWords)).toBe('unknown-thing')
    const nowhere = { is: 'canvas', x: Number.NaN, y: 0, w: 1, h: 1 }
    expect(commandSchema.safeParse({ do: 'focus.bring', at: nowhere }).success).toBe(false)
  })

  test('H2 ends when it is ended, with the phase, and with what it was about; asked again it counts on', () => {
    const asked = done(listening(), facilitator, toWords)
    const at = (board: Board) => board.focus.at
    expect(at(done(asked, facilitator, { do: 'focus.end' }))).toBeNull()
    expect(at(done(asked, facilitator, nextPhaseOf(asked)))).toBeNull()
    expect(at(done(asked, author('a'), { do: 'contribution.withdraw', contribution: idOf('a') }))).toBeNull()
    expect(at(done(asked, author('b'), { do: 'contribution.withdraw', contribution: idOf('b') }))).toEqual(toWords.at)
    const hides: Command = { do: 'contribution.hide', contributions: [idOf('a')], reason: 'other' }
    expect(at(done(asked, facilitator, hides))).toBeNull()
    const moment = done(asked, facilitator, here)
    expect(moment.focus.n).toBe(2)
    expect(at(done(moment, facilitator, { do: 'touchpoint.remove', touchpoint: idOf('waiting') }))).toBeNull()
  })

  test('H2 leaves no line in the session record and no word in what is stored', () => {
    const board = listening()
    const asked = attempt(board, facilitator, toWords)
    expect(asked.board.record).toEqual(board.record)
    expect(asked.decision).toMatchObject({ ok: true, purge: false })
    expect(refusalOf(board, participant('lived'), here)).toBe('not-allowed')
  })
})
