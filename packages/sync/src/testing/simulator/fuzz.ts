import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { keep } from './hold-for.ts'
import { createRandom, seedOf } from './random.ts'
import { runSeed } from './try-seed.ts'

// `npm run fuzz`: many runs of the simulator, from a random seed on. FUZZ_SEEDS says how many (2000), FUZZ_SEED repeats one.
// What fails is shrunk and written to seeds/, where a test replays it.

const say = (line: string) => process.stdout.write(`${line}\n`)

async function trySeeds(seeds: readonly string[], tell: (line: string) => void): Promise<void> {
  for (const seed of seeds) {
    const { verdict } = await runSeed(seed)
    if (verdict === null) continue
    tell(`${seed}: ${verdict}`)
    const small = await keep(seed)
    tell(`  ${small.operations.length} operations are enough: ${small.verdict}`)
  }
}

if (isMainThread) {
  const began = performance.now()
  const count = Number(process.env.FUZZ_SEEDS ?? 2000)
  const from = createRandom(seedOf(Date.now())).uint32() * 2 ** 20
  const seeds = process.env.FUZZ_SEED
    ? [process.env.FUZZ_SEED]
    : Array.from({ length: count }, (_, n) => seedOf(from + n))
  const threads = Math.min(availableParallelism(), seeds.length)
  say(`${seeds.length} seeds from ${seeds[0]} on, in ${threads} threads`)
  let failed = 0
  const ended = Array.from({ length: threads }, (_, thread) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: seeds.filter((_, n) => n % threads === thread) })
    worker.on('message', (line: string) => {
      if (!line.startsWith(' ')) failed++
      say(line)
    })
    return new Promise<void>((resolve, reject) => worker.on('exit', () => resolve()).on('error', reject))
  })
  await Promise.all(ended)
  say(`${failed} of ${seeds.length} failed, in ${Math.round((performance.now() - began) / 1000)} s`)
  process.exitCode = failed > 0 ? 1 : 0
} else {
  await trySeeds(workerData as string[], (line) => parentPort?.postMessage(line))
}
