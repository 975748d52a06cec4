import { expect, test } from 'vitest'
import { killRun } from '../testing/kill-run.ts'
import { seeded } from '../testing/seeded.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'

const points = Number(process.env.KILL_POINTS ?? 5)
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 32))

test(`S1 S6 everything acknowledged before a SIGKILL is there after it (${points} points, seed ${seed})`, {
  timeout: 20_000 + points * 5_000,
}, async () => {
  const random = seeded(seed)
  const directory = await temporaryDirectory()
  for (let point = 0; point < points; point++) {
    const acknowledged = 1 + Math.floor(random() * 1500)
    const { count, missing } = await killRun(directory, `run${point}`, acknowledged)
    expect(missing, `point ${point}, ${acknowledged} acknowledged, seed ${seed}`).toEqual([])
    expect(count).toBe(acknowledged)
  }
})
