import { describe, expect, test } from 'vitest'
import { project } from '../audience/project.ts'
import type { Board } from '../board/board.ts'
import { defaultPlan } from '../template/default-plan.ts'
import {
  author,
  done,
  facilitator,
  idOf,
  inPhase,
  participant,
  refusalOf,
  sampleBoard,
  someone,
  spoken,
} from '../testing/sample-board.ts'
import { touchpointLimit } from '../touchpoint/touchpoint.ts'
import { type Command, commandSchema } from './command.ts'

const [arriving, waiting, parking] = ['arriving', 'waiting', 'parking'].map(idOf) as [string, string, string]
const moment = (id: string) => ({ id, title: { en: 'The car park' }, picture: 'journey' as const })
const merge: Command = { do: 'touchpoint.merge', touchpoint: arriving, from: waiting }
const split = (...names: string[]): Command => ({
  do: 'touchpoint.split',
  touchpoint: waiting,
  into: moment(parking),
  contributions: names.map(idOf),
})
const takeUp = (name: string): Command => ({
  do: 'touchpoint.take-up',
  contribution: idOf(name),
  touchpoint: moment(parking),
  before: waiting,
})
const says = (name: string, more: Partial<ReturnType<typeof spoken>> & { proposes?: string } = {}): Command => ({
  do: 'contribution.add',
  contribution: idOf(name),
  secretHash: '_'.repeat(43),
  spoken: { ...spoken(`words of ${name}`), ...more },
})
const proposal = { touchpoint: null as never, proposes: 'The car park' }
const order = (board: Board) => board.journey.touchpoints.map(({ id }) => id)
const whereOf = (board: Board, name: string) => board.contributions.get(idOf(name))?.kept.touchpoint
const entries = (board: Board) => board.record.filter(({ entry }) => entry.what === 'journey-changed').length

const opening = () => inPhase(sampleBoard(), 'lived-experience')
/** The last words collect everything, however few they are. */
const collected = (board: Board) => done(board, facilitator, { do: 'phase.last-words', phase: 'lived-experience' })

/** In the shared phase, two said something with their names, which stands on the board at “waiting”. */
function together(): Board {
  let board = inPhase(sampleBoard(), 'together')
  for (const name of ['a', 'b']) board = done(board, participant('lived'), says(name))
  return board
}

describe('merging moments', () => {
  test('G3 what was said goes along, in every wording and state, and the record says that the journey changed', () => {
    let board = opening()
    for (const name of ['a', 'b', 'c']) board = done(board, someone('lived'), says(name))
    board = collected(board)
    board = done(board, author('a'), { do: 'contribution.edit', contribution: idOf('a'), spoken: spoken('a anew') })
    board = done(board, someone('lived'), says('d'))
    const before = entries(board)
    board = done(board, facilitator, merge)
    expect(order(board)).toEqual([arriving])
    expect(JSON.stringify([...board.contributions.values()])).not.toContain(waiting)
    expect(['a', 'b', 'c', 'd'].map((name) => whereOf(board, name))).toEqual(Array(4).fill(arriving))
    expect(entries(board)).toBe(before + 1)
    expect(entries(done(together(), facilitator, merge))).toBe(0)
  })

  test('G3 who was still writing about it loses nothing: their words go where the others went, over several merges', () => {
    let board = done(opening(), facilitator, { do: 'touchpoint.add', touchpoint: moment(parking), before: null })
    board = done(board, facilitator, merge)
    board = done(board, facilitator, { do: 'touchpoint.merge', touchpoint: parking, from: arriving })
    board = done(board, someone('lived'), says('late'))
    expect(whereOf(board, 'late')).toBe(parking)
    expect(refusalOf(board, someone('lived'), says('lost', { touchpoint: idOf('nowhere') }))).toBe('unknown-thing')
    // One that was put back under its old id is itself again.
    board = done(board, facilitator, {
      do: 'touchpoint.add',
      touchpoint: { ...moment(waiting), id: waiting },
      before: null,
    })
    expect(whereOf(done(board, someone('lived'), says('again')), 'again')).toBe(waiting)
    board = done(board, facilitator, { do: 'touchpoint.merge', touchpoint: waiting, from: parking })
    expect(whereOf(done(board, someone('lived'), says('last')), 'last')).toBe(waiting)
  })

  test('G3 a moment does not go into itself, nor into one that is not there', () => {
    for (const [touchpoint, from] of [
      [waiting, waiting],
      [idOf('nowhere'), waiting],
      [waiting, idOf('nowhere')],
    ] as const) {
      expect(refusalOf(together(), facilitator, { do: 'touchpoint.merge', touchpoint, from })).toBe('unknown-thing')
    }
  })
})

describe('splitting a moment', () => {
  test('G4 those that were chosen stand at the new one, right after the old; the others stay', () => {
    const board = done(together(), participant('staff'), split('b'))
    expect(order(board)).toEqual([arriving, waiting, parking])
    expect([whereOf(board, 'a'), whereOf(board, 'b')]).toEqual([waiting, parking])
  })

  test('G4 only what stands there and everybody reads can be chosen, and a full journey takes no more', () => {
    const held = collected(done(opening(), someone('lived'), says('a')))
    expect(refusalOf(held, facilitator, split('a'))).toBe('unknown-thing')
    const elsewhere = done(together(), participant('lived'), says('c', { touchpoint: arriving }))
    expect(refusalOf(elsewhere, facilitator, split('a', 'c'))).toBe('unknown-thing')
    let full = together()
    for (let n = 2; n < touchpointLimit; n++) {
      full = done(full, facilitator, { do: 'touchpoint.add', touchpoint: moment(idOf(`t${n}`)), before: null })
    }
    expect(refusalOf(full, facilitator, split('a'))).toBe('journey-full')
    expect(whereOf(full, 'a')).toBe(waiting)
  })
})

describe('proposing a moment', () => {
  const held = () => {
    let board = opening()
    for (const name of ['a', 'b', 'c', 'd']) board = done(board, someone('lived'), says(name))
    return collected(done(board, someone('lived'), says('e', proposal)))
  }

  test('G5 it waits with the words, is for facilitators alone, and is never about a moment that is there', () => {
    const written = done(opening(), someone('lived'), says('e', proposal))
    expect(JSON.stringify(project(written, 'facilitators'))).not.toContain('car park')
    let board = held()
    expect(JSON.stringify(project(board, 'facilitators'))).toContain('car park')
    board = done(board, facilitator, { do: 'contribution.publish', contributions: ['a', 'b', 'c', 'd', 'e'].map(idOf) })
    board = done(board, facilitator, { do: 'queue.reveal' })
    expect(JSON.stringify(project(board, 'facilitators'))).toContain('car park')
    for (const audience of ['voice:lived', 'voice:staff', 'observers', 'room'] as const) {
      expect(JSON.stringify(project(board, audience))).not.toContain('car park')
    }
    expect(JSON.stringify(project(board, 'voice:lived'))).toContain('words of e')
    expect(commandSchema.safeParse(says('e', { ...proposal, touchpoint: waiting })).success).toBe(false)
  })

  test('G5 other groups where the phase says so; lived experience is never refused for it', () => {
    const plan = defaultPlan.map((phase) =>
      phase.id === 'together'
        ? { ...phase, voices: { ...phase.voices, staff: { ...phase.voices.staff, propose: false } } }
        : phase,
    ) as typeof defaultPlan
    const board = inPhase(sampleBoard(plan), 'together')
    expect(refusalOf(board, participant('staff'), says('s', proposal))).toBe('not-in-this-phase')
    expect(refusalOf(inPhase(sampleBoard(), 'together'), participant('staff'), says('s', proposal))).toBeNull()
    expect(refusalOf(inPhase(sampleBoard(), 'listen'), someone('lived'), says('l', proposal))).toBeNull()
    // A new wording may keep what was proposed before, and propose nothing new.
    const said = done(inPhase(sampleBoard(), 'together'), participant('staff'), says('s', proposal))
    const later = { ...said, board: { ...said.board, plan } }
    const edits = (proposes: string): Command => ({
      do: 'contribution.edit',
      contribution: idOf('s'),
      spoken: { ...spoken('anew'), touchpoint: null, proposes },
    })
    expect(refusalOf(later, author('s', 'staff'), edits('The car park'))).toBeNull()
    expect(refusalOf(later, author('s', 'staff'), edits('The canteen'))).toBe('not-in-this-phase')
  })

  test('G6 a facilitator makes a moment of it: it stands in the journey, the words are there, the record says so', () => {
    const board = done(held(), facilitator, takeUp('e'))
    expect(order(board)).toEqual([arriving, parking, waiting])
    expect(board.contributions.get(idOf('e'))?.kept).toMatchObject({ touchpoint: parking })
    expect(JSON.stringify(board.contributions.get(idOf('e')))).not.toContain('proposes')
    expect(entries(board)).toBe(1)
    expect(refusalOf(board, facilitator, takeUp('e'))).toBe('not-in-this-state')
  })

  test('G6 nothing is made of what has not been collected, of another wish that waits, or of what proposes nothing', () => {
    const waits = done(opening(), someone('lived'), says('e', proposal))
    expect(refusalOf(waits, facilitator, takeUp('e'))).toBe('not-in-this-state')
    expect(refusalOf(held(), facilitator, takeUp('a'))).toBe('not-in-this-state')
    let board = done(held(), author('e'), {
      do: 'contribution.edit',
      contribution: idOf('e'),
      spoken: { ...spoken('e anew'), touchpoint: null, proposes: 'The canteen' },
    })
    board = done(board, facilitator, takeUp('e'))
    expect(board.contributions.get(idOf('e'))?.revision?.kept).toMatchObject({
      touchpoint: null,
      proposes: 'The canteen',
    })
  })
})
