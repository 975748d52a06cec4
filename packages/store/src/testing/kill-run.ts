import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqliteStorage } from '../sqlite/open-sqlite-storage.ts'

/**
 * Starts a process that commits under load and dies by SIGKILL when `acknowledged` commits were acknowledged, then
 * reopens. Gives how many were acknowledged and the ids among them that are missing anywhere.
 */
export async function killRun(directory: string, run: string, acknowledged: number) {
  const program = fileURLToPath(new URL('./writer-under-load.ts', import.meta.url))
  // A file, not a pipe: a pipe that nobody empties in time refuses what is written (EAGAIN).
  const said = join(directory, `${run}.said`)
  const out = openSync(said, 'w')
  const child = spawn(process.execPath, [program, directory, run, String(acknowledged)], {
    stdio: ['ignore', out, 'inherit'],
  })
  await once(child, 'close')
  closeSync(out)
  const ids = readFileSync(said, 'utf8').split('\n').slice(0, -1)

  const storage = await openSqliteStorage({ directory })
  const entities = new Set((await storage.load('b1'))?.map((one) => one.id))
  const document = await storage.loadDocument('b1', 'd.1')
  const parts = [...(document?.snapshot ? [document.snapshot.update] : []), ...(document?.updates ?? [])]
  const updates = new Set(parts.flatMap((part) => Buffer.from(part).toString().split('\n')))
  const missing: string[] = []
  for (const id of ids) {
    const answer = await storage.answer('b1', id)
    if (!entities.has(id) || !updates.has(id) || answer?.answer !== id) missing.push(id)
  }
  await storage.close()
  return { count: ids.length, missing }
}
