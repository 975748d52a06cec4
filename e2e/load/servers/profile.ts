import { writeFile } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'

/** Directory for CPU profiles of the measured windows; without it there are none. */
const directory = process.env.BENCH_PROFILE
const session = new Session()
let count = 0

export async function startProfile(): Promise<void> {
  if (!directory) return
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
}

export async function stopProfile(): Promise<void> {
  if (!directory) return
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  count += 1
  await writeFile(join(directory, `${process.pid}-${count}.cpuprofile`), JSON.stringify(profile))
}
