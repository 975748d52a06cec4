import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const program = `
import { DatabaseSync } from 'node:sqlite'
const db = new DatabaseSync(process.argv[1], { readOnly: true })
db.exec('BEGIN')
db.prepare('SELECT count(*) FROM entity').get()
process.stdout.write('reading')
process.stdin.on('end', () => process.exit(0)).resume()
`

/** Another process that reads the boards' file, and keeps what it reads (as a backup does) until `end` is called. */
export async function otherReader(directory: string): Promise<{ end: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, join(directory, 'firsthand.db')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), ended.then(() => Promise.reject(new Error('it could not read')))])
  return {
    async end() {
      child.stdin.end()
      await ended
    },
  }
}
