import { makeOperations, type Operation } from './operations.ts'
import { createRandom } from './random.ts'
import { shrink } from './shrink.ts'
import { type Outcome, simulate } from './simulate.ts'
import type { Build } from './world.ts'

/** A run that failed, small enough to be looked at; what `seeds/` keeps. */
export interface FailedRun {
  seed: string
  verdict: string
  operations: readonly Operation[]
}

const OPERATIONS = 500

/** The run of one seed. */
export const runSeed = (seed: string, build: Partial<Build> = {}, count = OPERATIONS): Promise<Outcome> =>
  simulate(seed, makeOperations(createRandom(seed).fork('operations'), count), build)

/** Shrinks the run of a seed that failed to the few operations that still make it fail. */
export async function shrinkSeed(seed: string, build: Partial<Build> = {}): Promise<FailedRun> {
  let verdict = ''
  const fails = async (operations: readonly Operation[]) => {
    const found = (await simulate(seed, operations, build)).verdict
    if (found !== null) verdict = found
    return found !== null
  }
  const all = makeOperations(createRandom(seed).fork('operations'), OPERATIONS)
  if (!(await fails(all))) throw new Error(`Seed ${seed} does not fail.`)
  const operations = await shrink(all, fails)
  return { seed, verdict, operations }
}
