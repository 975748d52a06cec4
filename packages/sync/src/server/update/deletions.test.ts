import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seeded } from '../../testing/seeded.ts'
import { Deletions, writeDeletes } from './deletions.ts'

const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 32))

test(`D6 deletions know exactly what was deleted, in whatever order and however often it came (seed ${seed})`, () => {
  const random = seeded(seed)
  for (let run = 0; run < 200; run++) {
    const deletions = new Deletions()
    const plain = new Set<number>()
    for (let step = 0; step < 40; step++) {
      const range = { client: 1, clock: Math.floor(random() * 60), length: 1 + Math.floor(random() * 8) }
      const clocks = Array.from({ length: range.length }, (_, at) => range.clock + at)
      const missing = deletions
        .missing(range)
        .flatMap(({ clock, length }) => Array.from({ length }, (_, at) => clock + at))
      expect(missing, `seed ${seed}, run ${run}`).toEqual(clocks.filter((clock) => !plain.has(clock)))
      deletions.add(range)
      for (const clock of clocks) plain.add(clock)
      const ranges = [...deletions]
      const all = ranges.flatMap(({ clock, length }) => Array.from({ length }, (_, at) => clock + at))
      expect(all, `seed ${seed}, run ${run}`).toEqual([...plain].sort((a, b) => a - b))
      // None touches the next: they stay as few as they can be.
      for (const [at, { clock }] of ranges.entries()) {
        const before = ranges[at - 1]
        if (before) expect(clock).toBeGreaterThan(before.clock + before.length)
      }
    }
  }
})

test('D6 deletions are written as Yjs reads them', () => {
  const doc = new Y.Doc()
  doc.getText('words').insert(0, 'abcdef')
  const deletions = new Deletions()
  deletions.add({ client: doc.clientID, clock: 1, length: 2 })
  deletions.add({ client: doc.clientID, clock: 4, length: 1 })
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    writeDeletes(encoder, deletions)
  })
  Y.applyUpdate(doc, update)
  expect(doc.getText('words').toString()).toBe('adf')
})

test(`D6 many deletions at once come to the same as one by one (seed ${seed})`, () => {
  const random = seeded(seed)
  for (let round = 0; round < 300; round++) {
    const [one, other] = [new Deletions(), new Deletions()]
    for (let times = 0; times < 3; times++) {
      const ranges = Array.from({ length: Math.floor(random() * 80) }, () => ({
        client: Math.floor(random() * 2),
        clock: Math.floor(random() * 400),
        length: 1 + Math.floor(random() * 6),
      }))
      for (const range of ranges) one.add(range)
      other.addAll(ranges)
      const of = (deletions: Deletions) => [...deletions].sort((a, b) => a.client - b.client || a.clock - b.clock)
      expect(of(other)).toEqual(of(one))
      expect([one.size, other.size]).toEqual([of(one).length, of(one).length])
    }
  }
})

test('D6 half a million scattered deletions in 32 updates are taken in without a stall', () => {
  const deletions = new Deletions()
  let longest = 0
  for (let update = 0; update < 32; update++) {
    const ranges = Array.from({ length: 16_000 }, (_, index) => ({
      client: 7,
      clock: 2 * (index * 32 + update),
      length: 1,
    }))
    const began = performance.now()
    deletions.addAll(ranges)
    longest = Math.max(longest, performance.now() - began)
  }
  expect(deletions.size).toBe(512_000)
  // One by one the later ones took seconds each.
  expect(longest).toBeLessThan(500)
})
