import { describe, expect, test } from 'vitest'
import { authorView } from '../audience/author-view.ts'
import { project } from '../audience/project.ts'
import type { Board } from '../board/board.ts'
import { contributionLimit } from '../contribution/limits.ts'
import { passageFingerprint } from '../contribution/passage-fingerprint.ts'
import { passageText } from '../contribution/passage-text.ts'
import {
  attempt,
  author,
  done,
  facilitator,
  idOf,
  inPhase,
  nextPhaseOf,
  now,
  participant,
  redaction,
  refusalOf,
  sampleBoard,
  says,
  someone,
  spoken,
} from '../testing/sample-board.ts'
import { commandSchema } from './command.ts'

const collect = { do: 'queue.collect' } as const
const reveal = { do: 'queue.reveal' } as const
const publish = (...names: string[]) => ({ do: 'contribution.publish' as const, contributions: names.map(idOf) })
const stateOf = (board: Board, name: string) => board.contributions.get(idOf(name))?.state.is
const edits = (name: string, words: string) =>
  ({ do: 'contribution.edit', contribution: idOf(name), spoken: spoken(words) }) as const
const wordsOf = (board: Board, name: string) =>
  passageText(board.contributions.get(idOf(name))?.kept.passage ?? [], (reason) => `[${reason}]`)
const onBoard = (board: Board, audience: 'facilitators' | 'voice:lived' | 'voice:staff') =>
  project(board, audience).filter((view) => view.kind === 'contribution')

/** Two people in the group, two contributions: enough to collect. */
const opening = () => inPhase(sampleBoard(), 'lived-experience')
const twoSaid = () => done(done(opening(), someone('lived'), says('a')), someone('lived'), says('b'))

describe('N anonymity', () => {
  test('N1 a stored anonymous contribution has these fields and no other', () => {
    const stored = twoSaid().contributions.get(idOf('a'))
    expect(Object.keys(stored ?? {}).sort()).toEqual(
      ['id', 'kept', 'kind', 'name', 'original', 'phase', 'revision', 'secretHash', 'state', 'voice'].sort(),
    )
    expect(stored?.name).toBeNull()
  })

  test('N2 nothing shows that somebody just wrote: no audience gets anything until it is collected', () => {
    const before = opening()
    const written = done(before, someone('lived'), says('a'))
    for (const audience of ['facilitators', 'voice:lived', 'voice:staff', 'observers', 'room', 'door'] as const) {
      expect(project(written, audience)).toEqual(project(before, audience))
    }
    expect(written.record).toEqual(before.record)
  })

  test('N3 neither does a change of words that are already collected or shown', () => {
    for (const board of [
      done(twoSaid(), facilitator, collect),
      done(done(done(twoSaid(), facilitator, collect), facilitator, publish('a', 'b')), facilitator, reveal),
    ]) {
      const changed = done(board, author('a'), edits('a', 'other words'))
      expect(project(changed, 'facilitators')).toEqual(project(board, 'facilitators'))
      expect(project(changed, 'voice:lived')).toEqual(project(board, 'voice:lived'))
    }
  })

  test('N4 the id is the idempotency key; another secret, group or a withdrawn id is refused', () => {
    const board = twoSaid()
    expect(done(board, someone('lived'), says('a'))).toEqual(board)
    const stolen = { ...says('a'), secretHash: 'x'.repeat(43) } as ReturnType<typeof says>
    expect(refusalOf(board, someone('lived'), stolen)).toBe('id-taken')
    const gone = done(board, author('a'), { do: 'contribution.withdraw', contribution: idOf('a') })
    expect(refusalOf(gone, someone('lived'), says('a'))).toBe('withdrawn')
  })

  test('N5 withdrawing takes the words out of the board at once, in any phase, and asks for a purge', () => {
    for (const phase of ['lived-experience', 'staff', 'closed']) {
      const board = inPhase(twoSaid(), phase)
      const { decision, board: gone } = attempt(board, author('a'), {
        do: 'contribution.withdraw',
        contribution: idOf('a'),
      })
      expect(decision).toMatchObject({ ok: true, purge: true })
      expect(gone.contributions.has(idOf('a'))).toBe(false)
      expect(JSON.stringify([...gone.contributions.values()])).not.toContain('words of a')
    }
  })

  test('N6 a new wording walks the queue; the old one stands until then', () => {
    let board = done(twoSaid(), facilitator, collect)
    board = done(done(board, facilitator, publish('a', 'b')), facilitator, reveal)
    board = done(board, author('a'), edits('a', 'better words'))
    expect(wordsOf(board, 'a')).toBe('words of a')
    board = done(board, author('b'), edits('b', 'better too'))
    board = done(done(done(board, facilitator, collect), facilitator, publish('a')), facilitator, reveal)
    expect(wordsOf(board, 'a')).toBe('better words')
    expect(wordsOf(board, 'b')).toBe('words of b')
  })

  test('N6 what its author has begun to change is not revealed in the old wording', () => {
    let board = done(done(twoSaid(), facilitator, collect), facilitator, publish('a', 'b'))
    board = done(board, author('a'), edits('a', 'without the name'))
    board = done(board, facilitator, reveal)
    expect(stateOf(board, 'a')).toBe('ready')
    expect(stateOf(board, 'b')).toBe('shown')
  })

  test("N7 nobody touches somebody else's words", () => {
    const board = twoSaid()
    expect(refusalOf(board, author('b'), edits('a', 'not mine'))).toBe('not-yours')
    expect(refusalOf(board, author('b'), { do: 'contribution.withdraw', contribution: idOf('a') })).toBe('not-yours')
    for (const actor of [facilitator, participant('lived'), someone('lived')]) {
      expect(refusalOf(board, actor, edits('a', 'not mine'))).toBe('not-allowed')
    }
  })

  test('N8 a named contribution carries the name that the server knows, and appears at once where the plan says so', () => {
    const together = done(inPhase(sampleBoard(), 'together'), participant('staff'), says('named'))
    expect(together.contributions.get(idOf('named'))).toMatchObject({ name: 'Named staff', state: { is: 'shown' } })
    const staffPhase = done(inPhase(sampleBoard(), 'staff'), participant('staff'), says('named'))
    expect(stateOf(staffPhase, 'named')).toBe('waiting')
    const nameless = { is: 'participant', voice: 'staff', person: idOf('staff-2') } as const
    expect(refusalOf(inPhase(sampleBoard(), 'staff'), nameless, says('x'))).toBe('name-needed')
  })

  test('N9 late words of lived experience without a name wait for the next reveal, also in a phase with names', () => {
    const board = done(inPhase(sampleBoard(), 'together'), someone('lived'), says('late'))
    expect(stateOf(board, 'late')).toBe('waiting')
  })
})

test('N21 words that may go less far do so at once; further only when the new wording has walked its way', () => {
  let board = inPhase(sampleBoard(), 'lived-experience')
  for (const name of ['a', 'b', 'c', 'd', 'e']) board = done(board, someone('lived'), says(name))
  board = done(board, facilitator, collect)
  board = done(done(board, facilitator, publish('a')), facilitator, reveal)
  const goes = (mayGo: 'room' | 'outside') =>
    done(board, author('a'), {
      do: 'contribution.edit',
      contribution: idOf('a'),
      spoken: { ...spoken('words of a'), mayGo },
    }).contributions.get(idOf('a'))?.kept.mayGo
  expect([goes('room'), goes('outside')]).toEqual(['room', undefined])
})

describe('M moderation', () => {
  test('M1 what is said waits, is held, made ready and shown, one step after the other; withdrawn it is gone', () => {
    let board = twoSaid()
    expect(stateOf(board, 'a')).toBe('waiting')
    expect(refusalOf(board, facilitator, publish('a'))).toBe('unknown-thing')
    board = done(board, facilitator, collect)
    expect(stateOf(board, 'a')).toBe('held')
    expect(refusalOf(board, facilitator, reveal)).toBe('not-in-this-state')
    board = done(board, facilitator, publish('a'))
    expect(stateOf(board, 'a')).toBe('ready')
    expect(done(board, facilitator, publish('a'))).toEqual(board)
    board = done(board, facilitator, reveal)
    expect([stateOf(board, 'a'), stateOf(board, 'b')]).toEqual(['shown', 'held'])
    board = done(board, author('a'), { do: 'contribution.withdraw', contribution: idOf('a') })
    expect(stateOf(board, 'a')).toBeUndefined()
  })

  test('M2 the queue is collected when five wait, or as many as the group has people', () => {
    const one = done(opening(), someone('lived'), says('a'))
    expect(refusalOf(one, facilitator, collect)).toBe('too-few-waiting')
    expect(stateOf(done(twoSaid(), facilitator, collect), 'a')).toBe('held')
  })

  test('N1 collecting asks for a purge, so that no log of the store keeps the order of arrival', () => {
    expect(attempt(twoSaid(), facilitator, collect).decision).toMatchObject({ ok: true, purge: true })
  })

  test('M2 one group with enough is collected without the other', () => {
    let board = done(inPhase(sampleBoard(), 'staff'), someone('staff'), says('s1'))
    board = done(done(board, someone('lived'), says('l1')), someone('lived'), says('l2'))
    board = done(board, facilitator, collect)
    expect([stateOf(board, 's1'), stateOf(board, 'l1')]).toEqual(['waiting', 'held'])
  })

  test('M3 only what was published is revealed, for those who see', () => {
    let board = done(done(twoSaid(), facilitator, collect), facilitator, publish('a'))
    expect(onBoard(board, 'voice:lived')).toEqual([])
    board = done(board, facilitator, reveal)
    expect(onBoard(board, 'voice:lived').map(({ id }) => id)).toEqual([idOf('a')])
    expect(onBoard(board, 'voice:staff')).toEqual([])
    expect(board.record.at(-1)?.entry).toEqual({ what: 'revealed', phase: 'lived-experience', said: { lived: 1 } })
  })

  test('M4 a returned contribution shows its note to its author alone, and comes back by an edit', () => {
    let board = done(twoSaid(), facilitator, collect)
    board = done(board, facilitator, {
      do: 'contribution.return',
      contribution: idOf('a'),
      note: 'Thank you. No names?',
    })
    expect(authorView(board.contributions.get(idOf('a')) ?? null)).toMatchObject({
      state: 'returned',
      note: 'Thank you. No names?',
    })
    board = done(done(board, author('a'), edits('a', 'no names')), author('b'), edits('b', 'b again'))
    board = done(board, facilitator, collect)
    expect([stateOf(board, 'a'), wordsOf(board, 'a')]).toEqual(['held', 'no names'])
  })

  test('M5 every other word of the longest contribution can be blacked out at once', () => {
    const words = 'a '.repeat(contributionLimit / 2).trim()
    let board = done(done(opening(), someone('lived'), says('a', words)), someone('lived'), says('b'))
    board = done(board, facilitator, collect)
    const ranges = Array.from({ length: contributionLimit / 2 }, (_, n) => ({
      run: 0,
      from: 2 * n,
      to: 2 * n + 1,
      reason: 'place' as const,
    }))
    const command = {
      do: 'contribution.redact',
      contribution: idOf('a'),
      of: passageFingerprint([{ words }]),
      ranges,
    } as const
    expect(commandSchema.safeParse(command).success).toBe(true)
    // As much as the server reads of one request.
    expect(JSON.stringify({ id: idOf('x'), command }).length).toBeLessThan(64 * 1024)
    expect(wordsOf(done(board, facilitator, command), 'a')).not.toMatch(/\ba\b/)
  })

  test('M5 a redaction can be undone for 30 seconds; then the words are gone', () => {
    const collected = done(twoSaid(), facilitator, collect)
    const redacted = done(collected, facilitator, redaction(collected, idOf('a')))
    expect(wordsOf(redacted, 'a')).toBe('[name] of a')
    expect(JSON.stringify(project(redacted, 'facilitators'))).not.toContain('words of a')
    const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
    const undo = { do: 'contribution.unredact', contribution: idOf('a') } as const
    expect(wordsOf(done(redacted, facilitator, undo, later(29)), 'a')).toBe('words of a')
    expect(attempt(redacted, facilitator, undo, later(31)).decision).toMatchObject({
      ok: false,
      refusal: { id: 'too-late' },
    })
    const settle = { do: 'contribution.settle', contribution: idOf('a') } as const
    expect(refusalOf(redacted, { is: 'server' }, settle)).toBe('not-in-this-state')
    const settled = done(redacted, { is: 'server' }, settle, later(30))
    expect(JSON.stringify(settled.contributions.get(idOf('a')))).not.toContain('words of')
  })

  test('M6 hiding is reversible and for facilitators only to see', () => {
    let board = done(done(twoSaid(), facilitator, collect), facilitator, publish('a', 'b'))
    board = done(board, facilitator, reveal)
    const hidden = done(board, facilitator, { do: 'contribution.hide', contributions: [idOf('a')], reason: 'other' })
    expect(onBoard(hidden, 'voice:lived').map(({ id }) => id)).toEqual([idOf('b')])
    expect(onBoard(hidden, 'facilitators')).toHaveLength(2)
    const back = done(hidden, facilitator, { do: 'contribution.unhide', contribution: idOf('a') })
    expect(onBoard(back, 'voice:lived')).toHaveLength(2)
  })

  test('M7 what has not been collected cannot be moderated', () => {
    const board = twoSaid()
    expect(refusalOf(board, facilitator, publish('a'))).toBe('unknown-thing')
    expect(
      refusalOf(board, facilitator, { do: 'contribution.hide', contributions: [idOf('a')], reason: 'other' }),
    ).toBe('unknown-thing')
  })
})

describe('P moving on', () => {
  test('P11 the opening phase closes only when its queue is decided, or the rest is let go with a reason that is recorded', () => {
    let board = twoSaid()
    expect(refusalOf(board, facilitator, nextPhaseOf(board, null))).toBe('last-words-first')
    board = done(board, facilitator, { do: 'phase.last-words', phase: 'lived-experience' })
    expect(refusalOf(board, facilitator, nextPhaseOf(board, null))).toBe('queue-undecided')
    board = done(done(board, facilitator, publish('a')), facilitator, nextPhaseOf(board, 'No time left'))
    expect([stateOf(board, 'a'), stateOf(board, 'b')]).toEqual(['shown', 'let-go'])
    expect(
      board.record.find(({ entry }) => entry.what === 'phase-closed' && entry.phase === 'lived-experience')?.entry,
    ).toMatchObject({
      letGoReason: 'No time left',
      said: { lived: 1, staff: 0 },
    })
  })

  test('P11 when the board closes, nothing is told to wait any more: a new wording of what was returned is let go with it', () => {
    let board = done(done(opening(), someone('lived'), says('a')), someone('lived'), says('b'))
    board = done(board, facilitator, collect)
    board = done(board, facilitator, { do: 'contribution.return', contribution: idOf('a'), note: 'No names?' })
    board = done(inPhase(board, 'together'), author('a'), edits('a', 'without names'))
    board = done(
      done(board, facilitator, { do: 'phase.last-words', phase: 'together' }),
      author('a'),
      edits('a', 'late'),
    )
    board = done(board, facilitator, nextPhaseOf(board, 'The session is over'))
    const view = authorView(board.contributions.get(idOf('a')) ?? null)
    expect(view).toMatchObject({ state: 'let-go', note: 'The session is over', changeWaits: false })
    expect(passageText(view.about?.kept.passage ?? [], () => '')).toBe('late')
  })

  test('P11 M6 a new wording of what is hidden waits for no decision: a phase closes, and the end is told to its author', () => {
    let board = done(done(done(twoSaid(), facilitator, collect), facilitator, publish('a', 'b')), facilitator, reveal)
    board = done(board, author('a'), edits('a', 'other words'))
    board = done(board, facilitator, { do: 'phase.last-words', phase: 'lived-experience' })
    expect(refusalOf(board, facilitator, nextPhaseOf(board, null))).toBe('queue-undecided')
    board = done(board, facilitator, { do: 'contribution.hide', contributions: [idOf('a')], reason: 'other' })
    board = done(board, facilitator, nextPhaseOf(board, null))
    const back = done(board, facilitator, { do: 'contribution.unhide', contribution: idOf('a') })
    expect(back.contributions.get(idOf('a'))?.revision?.state.is, 'brought back, it is in the queue again').toBe('held')
    board = done(inPhase(board, 'together'), facilitator, { do: 'phase.last-words', phase: 'together' })
    board = done(board, facilitator, nextPhaseOf(board, null))
    expect(board.progress.phase).toBe('closed')
    expect(authorView(board.contributions.get(idOf('a')) ?? null)).toMatchObject({ changeWaits: false })
    expect(stateOf(board, 'a')).toBe('hidden')
  })

  test('P12 an opening phase in which nothing was said needs a reason, recorded', () => {
    const board = done(opening(), facilitator, { do: 'phase.last-words', phase: 'lived-experience' })
    const silent = { ...nextPhaseOf(board), nothingSaidReason: null } as ReturnType<typeof nextPhaseOf>
    expect(refusalOf(board, facilitator, silent)).toBe('reason-needed')
    const closed = done(board, facilitator, nextPhaseOf(board, null, 'Nobody wanted to'))
    expect(closed.record.at(-2)?.entry).toMatchObject({ nothingSaidReason: 'Nobody wanted to' })
  })

  test('P13 what arrives after the last words waits for the next reveal, and is not lost', () => {
    let board = done(twoSaid(), facilitator, { do: 'phase.last-words', phase: 'lived-experience' })
    board = done(board, someone('lived'), says('late'))
    board = done(done(board, facilitator, publish('a', 'b')), facilitator, nextPhaseOf(board, null))
    expect(stateOf(board, 'late')).toBe('waiting')
    expect(onBoard(board, 'voice:staff')).toHaveLength(2)
  })

  test('P14 reopening adds a phase; others keep what the past phase gave them, and the gate stays open', () => {
    let board = inPhase(sampleBoard(), 'together')
    board = done(board, facilitator, { do: 'phase.reopen', phase: 'lived-experience', as: 'again' })
    expect(board.board.plan.map(({ id }) => id).slice(4)).toEqual(['together', 'again', 'closed'])
    board = inPhase(board, 'again')
    expect(refusalOf(board, someone('lived'), says('more'))).toBeNull()
    expect(refusalOf(board, someone('staff'), says('x'))).toBe('not-in-this-phase')
  })

  test('P15 a second press of "move on" does nothing twice', () => {
    const board = opening()
    expect(
      refusalOf(board, facilitator, { ...nextPhaseOf(board), phase: 'gather' } as ReturnType<typeof nextPhaseOf>),
    ).toBe('outdated')
  })

  test('P18 a timer that has rung changes nothing, and the clock can move no phase', () => {
    const rung = done(opening(), facilitator, { do: 'timer.set', rings: '2026-03-04T09:00:00.000Z' })
    expect(rung.progress).toEqual({ ...opening().progress, rings: '2026-03-04T09:00:00.000Z' })
    expect(project(rung, 'voice:staff').filter(({ kind }) => kind !== 'progress')).toEqual(
      project(opening(), 'voice:staff').filter(({ kind }) => kind !== 'progress'),
    )
    for (const command of [nextPhaseOf(rung), { do: 'phase.last-words', phase: rung.progress.phase }] as const) {
      expect(refusalOf(rung, { is: 'server' }, command)).toBe('not-allowed')
    }
  })

  test('P16 a closed board forgets names of people and keeps what was said', () => {
    let board = done(inPhase(sampleBoard(), 'together'), participant('staff'), says('named'))
    board = inPhase(board, 'closed')
    const names = [...board.people.values()].map(({ part }) => part).filter(({ role }) => role !== 'facilitator')
    expect(names.every(({ name }) => name === null)).toBe(true)
    expect(stateOf(board, 'named')).toBe('shown')
  })

  test('P17 changes of the journey during the opening phase stand in the record; words about a removed moment stay', () => {
    const board = done(twoSaid(), facilitator, { do: 'touchpoint.remove', touchpoint: idOf('waiting') })
    expect(board.record.at(-1)?.entry).toEqual({ what: 'journey-changed', phase: 'lived-experience' })
    expect(board.contributions.get(idOf('a'))?.kept.touchpoint).toBeNull()
  })
})
