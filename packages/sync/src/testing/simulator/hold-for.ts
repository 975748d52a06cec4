import { mkdirSync, writeFileSync } from 'node:fs'
import { type FailedRun, runSeed, shrinkSeed } from './try-seed.ts'

/** A run in which something was broken: shrunk, and written to `seeds/`, where a test replays it. */
export async function keep(seed: string): Promise<FailedRun> {
  const small = await shrinkSeed(seed)
  mkdirSync(new URL('./seeds/', import.meta.url), { recursive: true })
  writeFileSync(new URL(`./seeds/${seed}.json`, import.meta.url), `${JSON.stringify(small, null, 2)}\n`)
  return small
}

/** Runs these seeds; says of the first that fails what, and keeps it. */
export async function holdFor(seeds: readonly string[]): Promise<string | null> {
  for (const seed of seeds) {
    const { verdict } = await runSeed(seed)
    if (verdict === null) continue
    const small = await keep(seed)
    return `seed ${seed}: ${verdict}. ${small.operations.length} operations are enough (kept in seeds/): ${small.verdict}`
  }
  return null
}
