import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { holdFor } from './hold-for.ts'
import { seedOf } from './random.ts'

const first = randomInt(2 ** 40)
const seeds = Array.from({ length: 100 }, (_, n) => seedOf(first + n))

test(`D1 D2 D3 D4 D5 D6 D7 D9 D10 D11 D13 D14 what eight people do, and is done to them, loses nothing and lets nothing in: 100 fresh seeds × 500 operations, from ${seeds[0]} on`, {
  timeout: 300_000,
}, async () => {
  expect(await holdFor(seeds)).toBeNull()
})
