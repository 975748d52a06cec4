import { expect, test } from 'vitest'
import type { Board } from '../board/board.ts'
import { applyChanges } from '../board/board.ts'
import type { Person } from '../person/person.ts'
import {
  attempt,
  done,
  facilitator,
  freshKeys,
  idOf,
  inPhase,
  refusalOf,
  sampleBoard,
  says,
  someone,
} from '../testing/sample-board.ts'
import { decideIssue } from './decide-issue.ts'
import { currentKey, withFreshKeys } from './group-keys.ts'
import { ballotFingerprint, keyFingerprints, keysDigest } from './key-fingerprints.ts'
import { permitBatches } from './permit-batches.ts'
import { permitsOf } from './permits-of.ts'
import { spentOf } from './spent.ts'

const personOf = (board: Board, name: string) => board.people.get(idOf(name)) as Person
const blinded = (batch: number, mark: string) =>
  Array.from({ length: permitBatches[batch]?.count ?? 0 }, (_, n) => `${mark}${n}`)
const keyOf = (board: Board, voice = 'lived') => permitsOf(board, personOf(board, `${voice}-1`))?.key ?? ''

function issued(board: Board, name: string, batch: number, values: string[], key = keyOf(board)) {
  const decision = decideIssue(board, personOf(board, name), { key, batch, blinded: values })
  return decision.ok
    ? { signedBy: decision.pkcs8, board: applyChanges(board, decision.changes) }
    : { refused: decision.refusal.id, board }
}

test('N15 everybody of a group gets each batch once; the same again when the answer was lost, and nothing else', () => {
  const before = sampleBoard()
  const { board, signedBy } = issued(before, 'lived-1', 0, blinded(0, 'x'))
  expect(signedBy).toBe(before.keys.groups.lived?.contribute.pkcs8)
  expect(permitsOf(board, personOf(board, 'lived-1'))?.issued).toEqual([0])
  expect(issued(board, 'lived-1', 0, blinded(0, 'x'))).toEqual({ signedBy, board })
  expect(issued(board, 'lived-1', 0, blinded(0, 'y')).refused).toBe('permits-taken')
  expect(issued(board, 'lived-2', 0, blinded(0, 'y')).signedBy).toBe(signedBy)
  expect(issued(board, 'lived-1', 1, blinded(0, 'x')).refused).toBe('malformed')
  expect(issued(board, 'lived-1', permitBatches.length, ['x']).refused).toBe('malformed')
  const votes = permitBatches.findIndex(({ purpose }) => purpose === 'vote')
  expect(issued(board, 'lived-1', votes, blinded(votes, 'v')).signedBy).toBe(before.keys.groups.lived?.vote.pkcs8)
})

test('N15 nobody without a voice group, at the door, gone or removed gets any, nor for the key of another group', () => {
  const board = sampleBoard()
  expect(issued(board, 'late', 0, blinded(0, 'x')).refused).toBe('at-door')
  expect(issued(board, 'mira', 0, blinded(0, 'x')).refused).toBe('not-allowed')
  expect(issued(board, 'observer', 0, blinded(0, 'x')).refused).toBe('not-allowed')
  expect(issued(board, 'lived-1', 0, blinded(0, 'x'), keyOf(board, 'staff')).refused).toBe('right-replaced')
  const removed = done(board, facilitator, { do: 'person.remove', person: idOf('lived-1'), reason: '' })
  expect(issued(removed, 'lived-1', 0, blinded(0, 'x'), keyOf(removed)).refused).toBe('not-allowed')
})

test('J5 N17 removing somebody replaces the keys: those who stay get every batch anew, and the new fingerprint follows from the old', () => {
  const before = issued(sampleBoard(), 'lived-2', 0, blinded(0, 'x')).board
  const after = done(before, facilitator, { do: 'person.remove', person: idOf('lived-1'), reason: '' })
  const [was, is] = [permitsOf(before, personOf(before, 'lived-2')), permitsOf(after, personOf(after, 'lived-2'))]
  expect([was?.issued, is?.issued]).toEqual([[0], []])
  expect(is?.steps.slice(0, -1)).toEqual(was?.steps)
  const fingerprints = keyFingerprints(after.board.id, 'lived', is?.steps ?? [])
  expect(fingerprints).toEqual([was?.key, is?.key])
  expect(is?.steps.at(-1)).toBe(keysDigest({ contribute: is?.contribute ?? '', vote: is?.vote ?? '' }))
  expect(issued(after, 'lived-2', 0, blinded(0, 'x'), was?.key).refused).toBe('right-replaced')
  expect(after.record.at(-1)?.entry).toEqual({ what: 'keys-replaced', voice: 'lived', key: is?.key })
  expect(JSON.stringify(after)).not.toContain(before.keys.groups.lived?.contribute.pkcs8)
})

test('N17 a fingerprint says board, group and every key before', () => {
  const steps = ['one', 'two']
  const [first, second] = keyFingerprints('board', 'lived', steps)
  expect(first).toMatch(/^([0-9A-Z]{4} ){4}[0-9A-Z]{4}$/)
  const others = [
    keyFingerprints('other', 'lived', steps)[1],
    keyFingerprints('board', 'staff', steps)[1],
    keyFingerprints('board', 'lived', ['other', 'two'])[1],
    keyFingerprints('board', 'lived', ['two'])[0],
  ]
  expect(new Set([first, second, ...others]).size).toBe(6)
  const keys = withFreshKeys(undefined, freshKeys())
  expect(currentKey('board', 'lived', keys)).toBe(keyFingerprints('board', 'lived', keys.steps)[0])
})

test('N16 what is kept of a permit leads neither to it nor to what it was used for', () => {
  const { id, use } = spentOf('permit', 'contribution')
  expect(spentOf('permit', 'contribution')).toEqual({ kind: 'spent', id, use })
  expect([spentOf('permit', 'other').id, spentOf('permit', 'other').use === use]).toEqual([id, false])
  expect(spentOf('other', 'contribution').id).not.toBe(id)
})

test('N18 a board in memory keeps no order of arrival', () => {
  let board = inPhase(sampleBoard(), 'lived-experience')
  for (const name of ['m', 'z', 'a', 'q', 'b']) board = done(board, someone('lived'), says(name))
  expect([...board.contributions.keys()]).toEqual(['a', 'b', 'm', 'q', 'z'].map(idOf))
  const spent = ['m', 'z', 'a'].map((name) => ({ put: { kind: 'spent', id: name, use: '' } }) as const)
  for (const change of spent) board = applyChanges(board, [change])
  expect([...board.spent.keys()]).toEqual(['a', 'm', 'z'])
})

test('A9 a group that is held keeps its words to itself, is told why, and takes back what it likes', () => {
  let board = inPhase(sampleBoard(), 'lived-experience')
  board = done(board, someone('lived'), says('a'))
  board = done(board, facilitator, { do: 'voice.hold', voice: 'lived', reason: 'One moment' })
  const { decision } = attempt(board, someone('lived'), says('b'))
  expect(decision).toEqual({ ok: false, refusal: { id: 'voice-held', reason: 'One moment' } })
  const own = { is: 'author', contribution: idOf('a'), voice: 'lived' } as const
  expect(refusalOf(board, own, { do: 'contribution.withdraw', contribution: idOf('a') })).toBeNull()
  board = done(board, facilitator, { do: 'voice.hold', voice: 'lived', reason: 'Still' })
  board = done(board, facilitator, { do: 'voice.hold', voice: 'lived', reason: null })
  expect(refusalOf(board, someone('lived'), says('b'))).toBeNull()
  expect(board.record.slice(-2).map(({ entry }) => entry.what)).toEqual(['voice-held', 'voice-freed'])
  expect(refusalOf(board, facilitator, { do: 'voice.hold', voice: 'none', reason: 'x' })).toBe('malformed')
})

test('V1 the keys of a ballot have a fingerprint of their own: the same however they are listed, another for any other key', () => {
  const of = (id: string, keys: Record<string, string>) => ballotFingerprint({ id, keys })
  const ours = of('b', { lived: 'n1', staff: 'n2' })
  expect(ours).toMatch(/^([0-9A-Z]{4} ){4}[0-9A-Z]{4}$/)
  expect(of('b', { staff: 'n2', lived: 'n1' })).toBe(ours)
  for (const other of [of('c', { lived: 'n1', staff: 'n2' }), of('b', { lived: 'n1', staff: 'n3' })])
    expect(other).not.toBe(ours)
})
