import { resolve } from 'node:path'
import { copyBoards } from '@firsthand/store'
import { readSettings } from './settings/settings.ts'

// node apps/server/src/backup.ts PATH: a consistent copy of all boards, while the server runs or not.
process.umask(0o077)
const path = process.argv[2]
const read = readSettings(process.env)
const giveUp = (line: string) => {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}
if ('wrong' in read) giveUp(read.wrong)
else if (!path) giveUp('Say where to put the copy: node apps/server/src/backup.ts PATH')
else {
  const { dataDirectory } = read.settings
  try {
    copyBoards(dataDirectory, resolve(path))
    process.stdout.write(`The boards in ${dataDirectory} are copied to ${resolve(path)}\n`)
  } catch (error) {
    giveUp(`The copy could not be made: ${(error as Error).message}`)
  }
}
