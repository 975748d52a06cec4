import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file of a directory and those below with all of its bytes, as they lie there at this moment (latin1: one sign a byte). */
export function everyByte(directory: string): { file: string; bytes: string }[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, bytes: readFileSync(file, 'latin1') }))
}
