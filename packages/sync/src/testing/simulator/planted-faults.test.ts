import { expect, test } from 'vitest'
import { plants } from './plants.ts'
import { seedOf } from './random.ts'
import { runSeed, shrinkSeed } from './try-seed.ts'

const MOST_SEEDS = 40

/** The first of the seeds that finds what is planted, and what it finds. */
async function find(name: string) {
  const { build, found } = plants[name] as (typeof plants)[string]
  const verdicts: string[] = []
  for (let number = 1; number <= MOST_SEEDS; number++) {
    const { verdict } = await runSeed(seedOf(number), build)
    if (verdict !== null && found.test(verdict)) return { seed: seedOf(number), verdict }
    if (verdict !== null) verdicts.push(verdict)
  }
  throw new Error(`Nobody found that the server ${name}. Found instead: ${verdicts.join('; ') || 'nothing'}`)
}

for (const name of Object.keys(plants)) {
  test(`the simulator finds a fault that was planted: ${name}`, async () => {
    expect(await find(name)).toHaveProperty('verdict')
  })
}

test('a run that fails is shrunk to a few operations that fail as well, and the same again', async () => {
  const plant = plants['drops what could not be committed without a word'] as (typeof plants)[string]
  const { seed } = await find('drops what could not be committed without a word')
  const small = await shrinkSeed(seed, plant.build)
  expect(small.operations.length).toBeLessThan(10)
  expect(small.verdict).toMatch(plant.found)
  expect(await shrinkSeed(seed, plant.build)).toEqual(small)
})
