import { expect, test } from 'vitest'
import { killRun, lookAfterKills, type Moment, type Told } from '../testing/kill-run.ts'
import { seeded } from '../testing/seeded.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'

// SIGKILL shows that what was acknowledged was committed, and that a compaction cut short leaves the run or the snapshot.
// It does not show that a commit survives a power loss: the kernel lives on and writes what it was given. That rests on
// fsync (synchronous=FULL) and on disks that keep its promise.

const points = Number(process.env.KILL_POINTS ?? 6)
/** Commits before a kill: in the short form fewer, since every one waits for the disk. */
const mostCommits = points < 100 ? 150 : 300
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 32))

test(`S1 S6 S14 what was acknowledged before a SIGKILL is there after it, also in the middle of a compaction (${points} points, seed ${seed})`, {
  timeout: 20_000 + points * 8_000,
}, async () => {
  const random = seeded(seed)
  const directory = await temporaryDirectory()
  const told: Told[] = []
  for (let point = 0; point < points; point++) {
    const moment: Moment =
      point % 2 === 0
        ? { at: 'acknowledgement', count: 1 + Math.floor(random() * mostCommits) }
        : { at: 'compaction', count: 1 + Math.floor(random() * 2), ms: random() ** 2 * 40 }
    const run = `run${point}`
    told.push(await killRun(directory, run, moment))
    const { missing, damage } = await lookAfterKills(directory, told.slice(-1))
    expect([...missing, ...damage], `${run}, ${JSON.stringify(moment)}, seed ${seed}`).toEqual([])
  }
  const { missing, compacted } = await lookAfterKills(directory, told)
  expect(missing, `in the end, seed ${seed}`).toEqual([])
  const cut = told.filter(({ compacting }) => compacting !== null).length
  // In the long form the kills lie on both sides of a compaction's transaction.
  if (points >= 100) {
    expect(compacted, `of ${cut} compactions under way`).toBeGreaterThan(cut / 20)
    expect(compacted, `of ${cut} compactions under way`).toBeLessThan(cut - cut / 20)
  }
})
