import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainEntry, fingerprint } from './chain.ts'
import { checkRecord } from './check-record.ts'
import type { RecordEntry } from './record-entry.ts'

const board = 'board00000000000000001'
const record: RecordEntry[] = []
const said: RecordEntry['entry'][] = [
  { what: 'board-made' },
  { what: 'phase-opened', phase: 'gather' },
  { what: 'phase-opened', phase: 'lived-experience' },
  { what: 'paused' },
  { what: 'resumed' },
]
for (const [minute, entry] of said.entries()) {
  record.push(chainEntry(board, record, entry, new Date(Date.UTC(2026, 10, 19, 14, minute))))
}
const file = (changed: unknown = record, more = {}) =>
  JSON.stringify({
    format: 'firsthand-session',
    board: { id: board },
    fingerprint: fingerprint(record),
    record: changed,
    ...more,
  })
const short = (n: number) => fingerprint(record.slice(0, n))

test('O17 a record that holds is told so, with its fingerprint, however that was written down', () => {
  const whole = {
    is: 'whole',
    lines: 5,
    from: '2026-11-19T14:00:00.000Z',
    to: '2026-11-19T14:04:00.000Z',
    head: short(5),
    named: null,
  }
  expect(checkRecord(file(), '')).toEqual({ ...whole, given: { is: 'none' } })
  for (const way of [short(5), short(5).toUpperCase(), short(5).replaceAll(' ', '-'), record[4]?.hash ?? '']) {
    expect(checkRecord(file(), ` ${way} `)).toEqual({ ...whole, given: { is: 'head' } })
  }
  expect(checkRecord(file(), short(3))).toMatchObject({ given: { is: 'earlier', line: 3, at: record[2]?.at } })
  expect(checkRecord(file(), '0123 4567 89ab')).toMatchObject({ given: { is: 'unknown' } })
  for (const wrong of ['012', 'no fingerprint', short(5).slice(1)]) {
    expect(checkRecord(file(), wrong)).toMatchObject({ given: { is: 'unreadable' } })
  }
  expect(checkRecord(file(record, { fingerprint: '0000' }), '')).toMatchObject({ is: 'whole', named: '0000' })
})

test('O17 whatever is changed in a line, taken out, doubled or put elsewhere, it breaks at that line', () => {
  const changes: ((line: RecordEntry) => unknown)[] = [
    (line) => ({ ...line, at: '2026-11-19T13:00:00.000Z' }),
    (line) => ({ ...line, n: line.n + 1 }),
    (line) => ({ ...line, entry: { ...line.entry, what: 'another' } }),
    (line) => ({ ...line, entry: { ...line.entry, more: 1 } }),
    (line) => ({ ...line, hash: '0'.repeat(64) }),
  ]
  for (const [at] of record.entries()) {
    for (const change of changes) {
      const changed = record.map((line, n) => (n === at ? change(line) : line))
      expect(checkRecord(file(changed), '')).toMatchObject({ is: 'broken', line: at + 1, lines: 5 })
    }
    if (at < 4) expect(checkRecord(file(record.toSpliced(at, 1)), '')).toMatchObject({ is: 'broken', line: at + 1 })
    const doubled = record.flatMap((line, n) => (n === at ? [line, line] : [line]))
    expect(checkRecord(file(doubled), '')).toMatchObject({ is: 'broken', line: at + 2 })
  }
  expect(checkRecord(file(record, { board: { id: 'another' } }), '')).toMatchObject({ is: 'broken', line: 1 })
  // What is cut off at the end shows by the fingerprint alone.
  expect(checkRecord(file(record.slice(0, 4)), short(5))).toMatchObject({ is: 'whole', given: { is: 'unknown' } })
})

test('O17 lines of a kind that a later version writes are checked like all others', () => {
  const later = [...record, chainEntry(board, record, { what: 'from-later', deep: [{ a: null }] } as never, new Date())]
  expect(checkRecord(file(later), '')).toMatchObject({ is: 'whole', lines: 6 })
})

test('O17 garbage is told politely and never thrown', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"format":"firsthand-session"}',
    deep,
    file([]),
    file({}),
    file([1]),
  ]) {
    expect(checkRecord(text, '')).toEqual({ is: 'not-ours' })
  }
  const nested = file([{ ...record[0], entry: { what: 'x', deep: JSON.parse('['.repeat(3000) + ']'.repeat(3000)) } }])
  expect(['not-ours', 'broken']).toContain(checkRecord(nested, '').is)
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, given) => checkRecord(json, given).is === 'not-ours'),
    { numRuns: 50 },
  )
})
