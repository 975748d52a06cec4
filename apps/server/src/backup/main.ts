import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { StorageError } from '@firsthand/store'
import { readSettings } from '../settings/settings.ts'
import { makeBackup } from './make-backup.ts'
import { restoreBackup } from './restore-backup.ts'

// npm run backup [DIRECTORY], npm run restore FILE: docs/SELF_HOSTING.md says what they do.

const usage = `npm run backup [DIRECTORY]
npm run restore FILE
npm run restore -- FILE --withdrawn LIST`

/** Files are named as seen from where the command was typed, not from where npm runs it. */
const path = (given: string) => resolve(process.env.INIT_CWD ?? '.', given)
const say = (line: string) => process.stdout.write(`${line}\n`)

class NotDone extends Error {}

async function run(): Promise<void> {
  const read = readSettings(process.env)
  if ('wrong' in read) throw new NotDone(read.wrong)
  const { dataDirectory, backupDays: days } = read.settings
  const directory = `${dataDirectory}-backups`
  const { what, file, list } = asked()
  const now = new Date()
  if (what === 'backup') {
    const { path: copy, deleted } = await makeBackup({ dataDirectory, into: file ?? directory, days, now })
    say(`The boards in ${dataDirectory} are copied to ${copy}`)
    for (const name of deleted) say(`Deleted, more than ${days} days old: ${name}`)
    return
  }
  if (file === null) throw new NotDone(`Which copy? Like this:\n${usage}`)
  const { boards, takenOut, kept } = restoreBackup({ dataDirectory, from: file, list, keepIn: directory, now })
  say(`Boards in ${dataDirectory} now: ${boards}, as they were in ${file}`)
  say(`Left out because it was taken back or deleted since: ${takenOut}`)
  if (kept !== null) say(`What was there before is kept in ${kept}`)
}

function asked(): { what: 'backup' | 'restore'; file: string | null; list: string | null } {
  // npm keeps options to itself that stand before "--". Without the list, withdrawn words would come back.
  if (process.env.npm_config_withdrawn !== undefined)
    throw new NotDone(`Write -- before the file, like this:\n${usage}`)
  try {
    const options = { withdrawn: { type: 'string' } } as const
    const { positionals, values } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true })
    const [what, file, ...more] = positionals
    const isKnown = what === 'restore' || (what === 'backup' && values.withdrawn === undefined)
    if (!isKnown || more.length > 0) throw new Error(usage)
    return {
      what,
      file: file === undefined ? null : path(file),
      list: values.withdrawn === undefined ? null : path(values.withdrawn),
    }
  } catch {
    throw new NotDone(`Like this:\n${usage}`)
  }
}

/** What to tell people of something that failed. */
function inWords(error: unknown): string {
  if (error instanceof NotDone) return error.message
  const { id, message } = error as StorageError
  if (error instanceof StorageError && id === 'storage-in-use') {
    return 'Firsthand is running with these boards. Stop it first, then restore. Nothing was changed.'
  }
  return `It was not done, and no board was changed. Why: ${message.replace(/^The storage failed: /, '')}`
}

// Copies are for nobody else's eyes.
process.umask(0o077)
run().catch((error: unknown) => {
  process.stderr.write(`${inWords(error)}\n`)
  process.exitCode = 1
})
