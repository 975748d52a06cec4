import {
  applyChanges,
  type Board,
  boardFrom,
  bringBackOf,
  decideImport,
  firstBrokenEntry,
  type Importable,
  newId,
  newRecoveryCode,
  pageHash,
  project,
} from '@firsthand/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullOutput } from '../testing/full-session.ts'
import { movesArb, playSession } from '../testing/random-session.ts'
import { renderOutput } from './render-output.ts'
import { sessionOutput, sessionOutputSchema } from './session-output.ts'

const now = new Date('2026-12-01T09:30:12.000Z')
const facilitator = { name: 'Noor', worksFor: 'the council' }
const keys = { n: 'n', pkcs8: 'p' }
const random = {
  id: newId,
  secret: () => `${newId()}${newId()}`.slice(0, 32),
  recoveryCode: newRecoveryCode,
  keys: () => ({ contribute: keys, vote: keys }),
}

/** The file of a facilitator, as it is written and read again. */
function fileOf(board: Board): Importable {
  const output = sessionOutput(project(board, 'facilitators'), now, bringBackOf(board))
  if (!output) throw new Error('no output')
  const { bringBack, ...read } = sessionOutputSchema.parse(JSON.parse(renderOutput('json', output, 'en').body))
  if (!bringBack) throw new Error('no file of a facilitator')
  return { ...read, bringBack }
}

const imported = (session: Importable, withdrawn: readonly string[] = []) =>
  decideImport({ session, facilitator, withdrawn: new Set(withdrawn) }, 'token', random, now)

function board(session: Importable, withdrawn: readonly string[] = []): Board {
  const decision = imported(session, withdrawn)
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal))
  return decision.board
}

const refusal = (session: Importable) => {
  const decision = imported(session)
  return decision.ok ? null : decision.refusal
}

test('L8 O5 any session comes back from its file as what stood on the board, with what opens it for its authors and nothing else', {
  timeout: 60_000,
}, () => {
  let contributions = 0
  let leftOut = 0
  fc.assert(
    fc.property(movesArb, (moves) => {
      const before = playSession(moves).board
      const file = fileOf(before)
      const after = board(file)
      const shown = [...before.contributions.values()].filter(
        ({ state, kept }) => state.is === 'shown' && kept.mayGo !== 'room',
      )
      contributions += shown.length
      leftOut += before.contributions.size - shown.length
      expect([...after.contributions.values()]).toEqual(
        shown.map((one) => ({ ...one, revision: null, original: null })).sort((a, b) => (a.id < b.id ? -1 : 1)),
      )
      expect(after.board).toEqual({
        ...before.board,
        host: facilitator,
        imported: { at: '2026-12-01', fingerprint: file.fingerprint },
      })
      expect(after.journey).toEqual(before.journey)
      expect(after.tally.voices).toEqual(before.tally.voices)
      expect(after.progress).toMatchObject({ phase: before.progress.phase, stage: 'open', paused: false })
      // Nobody of those who were there, none of the old links, a record of its own.
      expect([...after.people.values()].map(({ part }) => part)).toEqual([{ role: 'facilitator', ...facilitator }])
      for (const link of before.links.values()) expect(after.links.has(link.id)).toBe(false)
      expect(after.record[0]?.entry).toMatchObject({ what: 'imported', fingerprint: file.fingerprint })
      expect(firstBrokenEntry(after.board.id, after.record)).toBeNull()
      // And once more: a board that was brought back is one like any other.
      const again = fileOf(after)
      expect({ ...again, ...file }).toEqual(file)
      expect(again.contributions).toEqual(file.contributions)
    }),
    { numRuns: 200 },
  )
  expect(contributions).toBeGreaterThan(30)
  expect(leftOut).toBeGreaterThan(100)
})

test('L8 the changes make the very board when they are stored and read', () => {
  const decision = imported(fileOf(rich()))
  if (!decision.ok) throw new Error(decision.refusal.id)
  const entities = decision.changes.flatMap((change) => ('put' in change ? [change.put] : []))
  expect(applyChanges(boardFrom(entities), [])).toEqual(decision.board)
})

test('L8 N4 what was taken back here since stays away, and how many that is, is told', () => {
  const file = fileOf(rich())
  const [one, two] = file.contributions.map(({ id }) => id)
  const decision = imported(file, [one ?? '', newId()])
  if (!decision.ok) throw new Error(decision.refusal.id)
  expect(decision.leftOut).toBe(1)
  expect(decision.board.contributions.has(one ?? '')).toBe(false)
  expect(decision.board.contributions.has(two ?? '')).toBe(true)
  const said = file.contributions.length - 1
  expect(Object.values(saidAtImport(decision.board)).reduce((sum, count) => sum + count, 0)).toBe(said)
})

test('L8 a file that says what no board could have come to is refused, with where', () => {
  const file = fileOf(rich())
  const [first] = file.contributions
  if (!first) throw new Error('nothing on the board')
  const changing = (change: Partial<Importable['contributions'][number]>) => ({
    ...file,
    contributions: [{ ...first, ...change }, ...file.contributions.slice(1)],
  })
  const long = 'x'.repeat(2001)
  const wrong: [Importable, string][] = [
    [{ ...file, bringBack: { ...file.bringBack, phase: 'never' } }, 'bringBack.phase'],
    [{ ...file, bringBack: { ...file.bringBack, contributions: {} } }, `bringBack.contributions.${first.id}`],
    [changing({ voice: 'nobody' }), 'contributions.0.voice'],
    [changing({ name: 'n'.repeat(41) }), 'contributions.0.name'],
    [changing({ kept: { ...first.kept, passage: [{ words: long }] } }), 'contributions.0.kept.passage'],
    [{ ...file, contributions: [first, first] }, 'contributions'],
    [{ ...file, touchpoints: [...file.touchpoints, ...file.touchpoints] }, 'touchpoints'],
    [{ ...file, record: [] }, 'record'],
    [{ ...file, record: file.record.slice(1) }, 'record'],
    [{ ...file, record: file.record.slice(0, -1) }, 'fingerprint'],
    [{ ...file, fingerprint: '0000 0000 0000' }, 'fingerprint'],
    [{ ...file, board: { ...file.board, id: newId() } }, 'record'],
  ]
  for (const [changed, where] of wrong) {
    expect(refusal(changed), where).toEqual({ id: 'malformed', where: `session.${where}` })
  }
  expect(refusal({ ...file, board: { ...file.board, plan: file.board.plan.toReversed() } })?.id).toBe('plan-invalid')
})

test('L8 what people made of it comes back too, without what leads to something that stays away', () => {
  const plain = fileOf(rich())
  const [one = '', two = ''] = plain.contributions.map(({ id }) => id)
  const [theme, other] = [newId(), newId()]
  const file: Importable = {
    ...plain,
    bringBack: { ...plain.bringBack, phase: 'together' },
    themes: [{ id: theme, title: 'Cold', contributions: [one, two] }],
    insights: [
      { id: theme, of: 'theme', why: 'We did not know' },
      { id: one, of: 'contribution', why: 'About what was taken back' },
      { id: two, of: 'contribution', why: 'About what stays' },
      { id: other, of: 'theme', why: 'About no theme' },
    ],
    actions: [
      {
        id: other,
        outcome: { is: 'unmet', what: 'Heating', reason: 'No money' },
        answers: { contributions: [one, two], themes: [theme, other] },
        progress: 'promised',
        news: [],
      },
    ],
  }
  const after = board(file, [one])
  expect([...after.themes.values()]).toEqual([{ kind: 'theme', id: theme, title: 'Cold', contributions: [two] }])
  expect([...after.insights.keys()].sort()).toEqual([theme, two].sort())
  expect(after.actions.get(other)).toMatchObject({ answers: { contributions: [two], themes: [theme] } })
  expect(JSON.stringify(imported(file, [one]))).not.toContain('About what was taken back')
  const early = { ...file, bringBack: { ...file.bringBack, phase: 'lived-experience' } }
  expect(refusal(early)).toEqual({ id: 'malformed', where: 'session.bringBack.phase' })
  expect(refusal({ ...file, themes: [...(file.themes ?? []), ...(file.themes ?? [])] })?.id).toBe('malformed')
})

test('L8 W10 an agreement that was changed in the file does not come back under the fingerprint of what was accepted', () => {
  const file = fileOf(playSession([]).board)
  const says = (text: string) => [{ is: 'paragraph' as const, runs: [{ text }] }]
  const hash = pageHash(file.board.id, 'agreement', says('Everybody may stop at any time'))
  const comesBackAs = (text: string) => {
    const [version] = board({
      ...file,
      pages: { agreement: [{ n: 1, blocks: says(text), hash }] },
    }).pageVersions.values()
    return version?.hash
  }
  expect(comesBackAs('Everybody may stop at any time')).toBe(hash)
  expect(comesBackAs('Nobody may stop')).toBe(pageHash(file.board.id, 'agreement', says('Nobody may stop')))
  expect(comesBackAs('Nobody may stop')).not.toBe(hash)
})

test('L8 Q3 no file brings answers of one to four people, nor more of them than people', () => {
  const read = fileOf(rich())
  const file = { ...read, bringBack: { ...read.bringBack, phase: 'together' } }
  const [reflection] = fullOutput().reflections ?? []
  if (!reflection) throw new Error('no reflection')
  const { statements, counted, words } = reflection
  const comes = (of: typeof counted) =>
    refusal({ ...file, reflections: [{ id: reflection.id, statements, words, counted: of }] })
  expect(comes(counted)).toBeNull()
  for (const lived of [
    { answered: 2, marks: { safe: null } },
    { answered: 6, marks: { safe: [0, 0, 0, 0, 1] } },
    { answered: 6, marks: { safe: [9, 0, 0, 0, 0] } },
    { answered: 6, marks: { unasked: null } },
  ] as const) {
    expect(comes({ lived } as unknown as typeof counted)).toEqual({ id: 'malformed', where: 'session.reflections.0' })
  }
})

test('L8 O5 export, import, export: all that people said, made of it, voted and promised is equal', () => {
  const { board: facts, bringBack: _, ...full } = fullOutput()
  const said = full.contributions.map(({ id, voice }) => {
    const phase = voice === 'lived' ? 'lived-experience' : 'staff'
    return [id, { phase, secretHash: 'x'.repeat(43) }] as const
  })
  const file: Importable = {
    ...full,
    board: facts,
    bringBack: { phase: 'closed', contributions: Object.fromEntries(said) },
  }
  const after = fileOf(board(file))
  const words = ({
    contributions,
    themes,
    insights,
    actions,
    votes,
    reflections,
    moves,
    touchpoints,
    bringBack,
    pages,
  }: Importable) => ({
    contributions,
    themes,
    insights,
    actions,
    votes,
    // What stayed in the room is in no file: a board that came back has nothing of it to count.
    reflections: reflections?.map(({ id, statements, counted, words }) => ({ id, statements, counted, words })),
    moves,
    touchpoints,
    bringBack,
    agreed: pages?.agreement,
  })
  expect(words(file).votes).toHaveLength(1)
  expect(words(file).actions?.some(({ news }) => news.length > 0)).toBe(true)
  expect(words(after)).toEqual(words(file))
  const { host: __, ...was } = facts
  expect(after.board).toEqual({
    ...was,
    host: facilitator,
    imported: { at: '2026-12-01', fingerprint: file.fingerprint },
  })
  const [vote] = file.votes ?? []
  if (!vote) throw new Error('no vote')
  const [option] = vote.options
  const wrong: (typeof vote)[] = [
    { ...vote, counted: { nobody: { voted: 6, dots: {} } } },
    { ...vote, counted: { lived: { voted: 2, dots: { [option?.id ?? '']: 7 } } } },
    { ...vote, counted: { lived: { voted: null, dots: { [option?.id ?? '']: 1 } } } },
    { ...vote, counted: { lived: { voted: 6, dots: { [newId()]: 1 } } } },
  ]
  for (const one of wrong)
    expect(refusal({ ...file, votes: [one] })).toEqual({ id: 'malformed', where: 'session.votes.0' })
  expect(refusal({ ...file, votes: [vote, vote] })).toEqual({ id: 'malformed', where: 'session.votes' })
})

test('P3 L8 no file puts words of other groups on a board whose opening phase is not over', () => {
  const file = fileOf(rich())
  const [first] = file.contributions
  if (!first) throw new Error('nothing on the board')
  const contributions = [{ ...first, voice: 'staff' }]
  for (const phase of ['gather', 'lived-experience']) {
    const early = { ...file, contributions, bringBack: { ...file.bringBack, phase } }
    expect(refusal(early)).toEqual({ id: 'malformed', where: 'session.contributions.0.voice' })
  }
  const later = (phase: string): Importable => {
    const said = file.bringBack.contributions[first.id]
    if (!said) throw new Error('no phase of it')
    const { bringBack } = file
    return {
      ...file,
      contributions,
      bringBack: { phase: 'staff', contributions: { ...bringBack.contributions, [first.id]: { ...said, phase } } },
    }
  }
  expect(refusal(later('lived-experience'))).toEqual({
    id: 'malformed',
    where: `session.bringBack.contributions.${first.id}`,
  })
  expect(refusal(later('staff'))).toBeNull()
})

/** A session in which several things are shown. */
function rich(): Board {
  const moves = [...Array.from({ length: 6 }, (_, a) => ({ what: 0, a: 2 * a, b: a, text: 'x' }))]
  const lead = (what: number) => ({ what, a: 0, b: 0, text: '' })
  const steps = [lead(18), ...moves, lead(16), lead(30), lead(15)]
  return playSession(steps).board
}

const saidAtImport = (of: Board) => {
  const entry = of.record[0]?.entry
  return entry?.what === 'imported' ? entry.said : {}
}
