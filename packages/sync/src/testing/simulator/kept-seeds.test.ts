import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { simulate } from './simulate.ts'
import type { FailedRun } from './try-seed.ts'

const folder = new URL('./seeds/', import.meta.url)

for (const file of readdirSync(folder)) {
  const { seed, verdict, operations } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as FailedRun
  test(`a run that failed once holds: ${seed}, ${operations.length} operations (${verdict.slice(0, 80)})`, async () => {
    expect((await simulate(seed, operations)).verdict).toBeNull()
  })
}
