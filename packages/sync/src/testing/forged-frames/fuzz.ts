import { chanceOf } from './chance.ts'
import { besiege, type SiegeTally } from './siege.ts'
import { bendHistory, type Tally } from './trial.ts'

// The long form of the generated frames: `npm run fuzz:frames` (FRAMES=1000000, FUZZ_SEED=…). Ends with 1 at the first fault.

const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 32))
const frames = Number(process.env.FRAMES ?? 1_000_000)
const say = (what: string) => process.stdout.write(`${what}\n`)
const began = performance.now()
const seconds = () => ((performance.now() - began) / 1000).toFixed(0)

async function keepTrying(what: string, tried: () => number, next: (index: number) => void | Promise<void>) {
  let told = 0
  for (let index = 0; tried() < frames / 2; index++) {
    try {
      await next(index)
    } catch (error) {
      say(`${what}: seed ${seed}, number ${index}\n${(error as Error).stack}`)
      process.exit(1)
    }
    if (tried() - told < 50_000) continue
    told = tried()
    say(`${what}: ${told} of ${frames / 2} after ${seconds()} s`)
  }
}

say(`seed ${seed}, ${frames} frames`)
const updates: Tally = { nothing: 0, adds: 0, unfit: 0, crossed: 0 }
const chanceFor = (index: number) => chanceOf(seed + index * 7919)
await keepTrying(
  'updates',
  () => updates.nothing + updates.adds + updates.unfit,
  (index) => bendHistory(chanceFor(index), 50, updates),
)
say(JSON.stringify(updates))
const room: SiegeTally = { frames: 0, closes: {}, crossed: 0, longestBatchMs: 0 }
await keepTrying(
  'room',
  () => room.frames,
  (index) => besiege(chanceFor(index), 500, room),
)
say(JSON.stringify(room))
