import { describe, expect, test } from 'vitest'
import { authorView } from '../audience/author-view.ts'
import { project } from '../audience/project.ts'
import type { Board } from '../board/board.ts'
import { passageText } from '../contribution/passage-text.ts'
import {
  attempt,
  author,
  done,
  facilitator,
  idOf,
  inPhase,
  nextPhaseOf,
  participant,
  redaction,
  refusalOf,
  sampleBoard,
  says,
  someone,
  spoken,
} from '../testing/sample-board.ts'

const collect = { do: 'queue.collect' } as const
const reveal = { do: 'queue.reveal' } as const
const publish = (...names: string[]) => ({ do: 'contribution.publish' as const, contributions: names.map(idOf) })
const edits = (name: string, words: string) =>
  ({ do: 'contribution.edit', contribution: idOf(name), spoken: spoken(words) }) as const
const redacts = (board: Board, name: string) => redaction(board, idOf(name), 0, 3)
const undoes = (name: string) => ({ do: 'contribution.unredact', contribution: idOf(name) }) as const
const gives = (name: string) => ({ do: 'contribution.return', contribution: idOf(name), note: 'No names?' }) as const
const ofAuthor = (board: Board, name: string) => authorView(board.contributions.get(idOf(name)) ?? null)
const shown = (board: Board, name: string) => {
  const view = project(board, 'voice:lived').find(({ id }) => id === idOf(name))
  return view?.kind === 'contribution' ? passageText(view.kept.passage, (reason) => `[${reason}]`) : null
}
const inQueue = (board: Board, name: string) => {
  const view = project(board, 'facilitators').find(({ id }) => id === idOf(name))
  const revision = view?.kind === 'contribution' ? view.desk?.revision : null
  return revision ? passageText(revision.kept.passage, (reason) => `[${reason}]`) : null
}

const twoSaid = () => {
  const board = done(inPhase(sampleBoard(), 'lived-experience'), someone('lived'), says('a'))
  return done(board, someone('lived'), says('b'))
}
const twoShown = () =>
  done(done(done(twoSaid(), facilitator, collect), facilitator, publish('a', 'b')), facilitator, reveal)
/** Both are on the board, and a new wording of both is in the facilitator's queue. */
const twoReworded = () => {
  const board = done(done(twoShown(), author('a'), edits('a', 'a anew')), author('b'), edits('b', 'b anew'))
  return done(board, facilitator, collect)
}

describe('a wording after a wording', () => {
  test('N3 a wording that follows one in the queue changes no picture, wherever that one stands', () => {
    for (const before of [
      twoReworded(),
      done(twoReworded(), facilitator, publish('a')),
      done(twoReworded(), facilitator, gives('a')),
    ]) {
      const after = done(before, author('a'), edits('a', 'a once more'))
      for (const audience of ['facilitators', 'voice:lived', 'room'] as const)
        expect(project(after, audience)).toEqual(project(before, audience))
      expect(ofAuthor(after, 'a')).toMatchObject({
        note: null,
        changeWaits: true,
        about: { kept: { passage: [{ words: 'a once more' }] } },
      })
    }
  })

  test('N6 the newest wording is the one that is collected, and the one before it is never revealed', () => {
    let board = done(done(twoReworded(), facilitator, publish('a', 'b')), author('a'), edits('a', 'a once more'))
    board = done(board, facilitator, reveal)
    expect([shown(board, 'a'), shown(board, 'b')]).toEqual(['words of a', 'b anew'])
    board = done(done(board, author('b'), edits('b', 'b once more')), facilitator, collect)
    expect(inQueue(board, 'a')).toBe('a once more')
    board = done(done(board, facilitator, publish('a', 'b')), facilitator, reveal)
    expect([shown(board, 'a'), shown(board, 'b')]).toEqual(['a once more', 'b once more'])
    expect(JSON.stringify(board.contributions.get(idOf('a')))).not.toContain('anew')
  })

  test('P17 a touchpoint that is removed leaves the newest wording too', () => {
    const board = done(twoReworded(), author('a'), edits('a', 'a once more'))
    const without = done(board, facilitator, { do: 'touchpoint.remove', touchpoint: idOf('waiting') })
    expect(JSON.stringify(without.contributions.get(idOf('a')))).not.toContain(idOf('waiting'))
  })
})

describe('undoing a redaction', () => {
  test('N7 never puts the old words where the author has put new ones', () => {
    let board = done(twoShown(), facilitator, redacts(twoShown(), 'a'))
    board = done(done(board, author('a'), edits('a', 'a anew')), author('b'), edits('b', 'b anew'))
    board = done(done(board, facilitator, collect), facilitator, undoes('a'))
    expect([shown(board, 'a'), inQueue(board, 'a')]).toEqual(['words of a', 'a anew'])
  })

  test('N6 never puts on the board what waits to be revealed', () => {
    let board = done(done(twoReworded(), facilitator, redacts(twoReworded(), 'a')), facilitator, publish('a'))
    board = done(board, facilitator, undoes('a'))
    expect([shown(board, 'a'), inQueue(board, 'a')]).toEqual(['words of a', 'a anew'])
  })

  test('M5 in the board’s wording and in the next one are two things', () => {
    let board = done(twoShown(), facilitator, redacts(twoShown(), 'a'))
    board = done(done(board, author('a'), edits('a', 'a anew')), author('b'), edits('b', 'b anew'))
    board = done(board, facilitator, collect)
    board = done(board, facilitator, redacts(board, 'a'))
    board = done(board, facilitator, undoes('a'))
    expect([shown(board, 'a'), inQueue(board, 'a')]).toEqual(['[name]ds of a', 'a anew'])
  })
})

describe('the last phase', () => {
  const last = () => {
    const board = inPhase(sampleBoard(), 'together')
    return done(board, facilitator, { do: 'phase.last-words', phase: 'together' })
  }

  test('N2 calling last words again brings nothing out of what waits', () => {
    const board = done(last(), someone('lived'), says('late'))
    expect(refusalOf(board, facilitator, { do: 'phase.last-words', phase: 'together' })).toBe('outdated')
    expect(refusalOf(board, facilitator, collect)).toBe('too-few-waiting')
  })

  test('N2 a refused closing counts what is in the queue, not what waits', () => {
    let board = inPhase(sampleBoard(), 'together')
    board = done(board, someone('lived'), says('early'))
    board = done(board, facilitator, { do: 'phase.last-words', phase: 'together' })
    const asks = (of: Board) => attempt(of, facilitator, nextPhaseOf(of, null)).decision
    expect(asks(done(board, someone('lived'), says('late')))).toEqual(asks(board))
    const onlyLate = done(done(board, facilitator, publish('early')), someone('lived'), says('late'))
    expect(asks(onlyLate)).toMatchObject({ ok: false, refusal: { id: 'queue-undecided' } })
  })
})

describe('people', () => {
  test('N2 who asked for a break without a name is found out by nobody', () => {
    const asking = idOf('lived-1')
    const board = done(sampleBoard(), participant('lived'), { do: 'person.rest', rest: 'asked-unnamed' })
    const answers = (person: string) => refusalOf(board, facilitator, { do: 'person.answer-rest', person })
    expect(answers(asking)).toBe(answers(idOf('lived-2')))
  })

  test('P16 a closed board asks for a purge, so that names leave the store’s log too', () => {
    const board = done(inPhase(sampleBoard(), 'together'), facilitator, { do: 'phase.last-words', phase: 'together' })
    expect(attempt(board, facilitator, nextPhaseOf(board)).decision).toMatchObject({ ok: true, purge: true })
  })

  test('P16 a closed board takes no new names', () => {
    const closed = inPhase(sampleBoard(), 'closed')
    expect(refusalOf(closed, participant('lived'), { do: 'person.name', name: 'Ada' })).toBe('board-closed')
  })
})
