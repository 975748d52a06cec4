import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { openSqliteStorage } from '../sqlite/open-sqlite-storage.ts'

/** When a process dies: at an acknowledgement, or so many milliseconds after it asked for a compaction. */
export type Moment = { at: 'acknowledgement'; count: number } | { at: 'compaction'; count: number; ms: number }

/** What a process that has died was told. */
export interface Told {
  /** Name of its document. */
  run: string
  stored: string[]
  /** Position up to which it was having the document compacted when it died. */
  compacting: number | null
}

/** Starts a process that commits under load and dies by SIGKILL at the given moment. */
export async function killRun(directory: string, run: string, moment: Moment): Promise<Told> {
  const program = fileURLToPath(new URL('./writer-under-load.ts', import.meta.url))
  // A file, not a pipe: a pipe that nobody empties in time refuses what is written (EAGAIN).
  const said = join(directory, `${run}.said`)
  const out = openSync(said, 'w')
  const when = [moment.at, String(moment.count), ...(moment.at === 'compaction' ? [String(moment.ms)] : [])]
  const child = spawn(process.execPath, [program, directory, run, ...when], { stdio: ['ignore', out, 'inherit'] })
  const [, signal] = await once(child, 'close')
  closeSync(out)
  if (signal !== 'SIGKILL') throw new Error('the writer did not die as it was meant to')
  const lines = readFileSync(said, 'utf8').split('\n').slice(0, -1)
  const after = (word: string) => lines.flatMap((line) => (line.startsWith(word) ? [line.slice(word.length + 1)] : []))
  const [compacting] = after('compacting')
  return { run, stored: after('stored'), compacting: compacting === undefined ? null : Number(compacting) }
}

/** Opens what the processes left behind: what they were told is stored and is missing, and how many compactions were done. */
export async function lookAfterKills(directory: string, all: Told[]) {
  const storage = await openSqliteStorage({ directory })
  const entities = new Set((await storage.load('b1'))?.map((one) => one.id))
  const missing: string[] = []
  let compacted = 0
  for (const { run, stored, compacting } of all) {
    const document = await storage.loadDocument('b1', run)
    const { snapshot = null, updates = [], upto = 0, claims = [] } = document ?? {}
    const parts = [...(snapshot ? [snapshot.update] : []), ...updates]
    const there = new Set(
      parts.flatMap((part) => Buffer.from(part).toString().split('\n')).map((line) => line.split(' ')[0]),
    )
    const claimed = new Set(claims.map(({ client }) => client))
    const answers = await Promise.all(stored.map((id) => storage.answer('b1', id)))
    for (const [index, id] of stored.entries()) {
      const isClaimed = claimed.has(Number(id.split('-').at(-1)))
      if (!entities.has(id) || !there.has(id) || answers[index]?.answer !== id || !isClaimed) missing.push(id)
    }
    if (snapshot && [snapshot.vector, snapshot.deletes].some((part) => Buffer.compare(part, snapshot.update) !== 0)) {
      missing.push(`${run}: parts of a snapshot that belong together`)
    }
    if (compacting !== null && upto - updates.length >= compacting) compacted++
  }
  await storage.close()
  return { missing, compacted, damage: damageOf(join(directory, 'firsthand.db')) }
}

/** What SQLite itself finds wrong with the file. */
function damageOf(path: string): string[] {
  const db = new DatabaseSync(path)
  const found = db
    .prepare('PRAGMA integrity_check')
    .all()
    .map(({ integrity_check: line }) => String(line))
  const strays = db
    .prepare('PRAGMA foreign_key_check')
    .all()
    .map(({ table }) => `stray row in ${table}`)
  db.close()
  return [...found.filter((line) => line !== 'ok'), ...strays]
}
