import { expect, test } from 'vitest'
import { chanceOf } from '../testing/forged-frames/chance.ts'
import { besiege, type SiegeTally } from '../testing/forged-frames/siege.ts'
import { bendHistory, type Tally } from '../testing/forged-frames/trial.ts'

const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 32))
/** So many frames in all, half of them by each test. */
const frames = Number(process.env.FRAMES ?? 24_000)
const half = frames / 2
const patience = { timeout: 60_000 + frames * 5 }
const chanceFor = (index: number) => chanceOf(seed + index * 7919)
const atSeed = (index: number, error: unknown) => new Error(`seed ${seed}, number ${index}`, { cause: error })

const perHistory = 50
test(
  `D6 of ${half} updates bent from real ones, what is accepted does the same to everybody (seed ${seed})`,
  patience,
  ({ annotate }) => {
    const tally: Tally = { nothing: 0, adds: 0, unfit: 0, crossed: 0 }
    for (let index = 0; index < half / perHistory; index++) {
      try {
        bendHistory(chanceFor(index), perHistory, tally)
      } catch (error) {
        throw atSeed(index, error)
      }
    }
    annotate(`seed ${seed}: ${JSON.stringify(tally)}`)
    // Every kind of outcome is tried in earnest.
    for (const is of ['nothing', 'adds', 'unfit'] as const) expect(tally[is]).toBeGreaterThan(half / 50)
    expect(tally.crossed).toBeLessThan(tally.adds / 10)
  },
)

const perSiege = 500
test(
  `D6 a room to which ${half} bent frames are sent goes on: nobody honest is cut, all agree with the store (seed ${seed})`,
  patience,
  async ({ annotate }) => {
    const tally: SiegeTally = { frames: 0, closes: {}, crossed: 0, longestBatchMs: 0 }
    for (let index = 0; tally.frames < half; index++) {
      try {
        await besiege(chanceFor(index), perSiege, tally)
      } catch (error) {
        throw atSeed(index, error)
      }
    }
    annotate(`seed ${seed}: ${JSON.stringify(tally)}`)
    expect(Object.keys(tally.closes).sort()).toEqual([
      '4403 read-only',
      '4422 client-id-taken',
      '4422 malformed',
      '4422 unfit',
      'let pass',
    ])
  },
)
