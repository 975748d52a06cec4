import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredDocument } from '../server/room-document.ts'

/** Documents kept in one file each, on the disk when a write returns. Small, but real: it survives a kill. */
export interface DocumentLog {
  load(name: string): StoredDocument | null
  append(name: string, updates: Uint8Array[]): void
  compact(name: string, snapshot: Uint8Array, upto: number): void
}

const SNAPSHOT = 0
const UPDATE = 1

/** A record: kind, position, length, bytes. A torn one at the end was never acknowledged and is ignored. */
function record(kind: number, position: number, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(9)
  head.writeUInt8(kind, 0)
  head.writeUInt32BE(position, 1)
  head.writeUInt32BE(bytes.length, 5)
  return Buffer.concat([head, bytes])
}

function read(file: string): StoredDocument | null {
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  const stored: StoredDocument = { snapshot: null, updates: [], upto: 0 }
  for (let at = 0; at + 9 <= bytes.length; ) {
    const end = at + 9 + bytes.readUInt32BE(at + 5)
    if (end > bytes.length) break
    const content = new Uint8Array(bytes.subarray(at + 9, end))
    if (bytes.readUInt8(at) === SNAPSHOT) stored.snapshot = content
    else stored.updates.push(content)
    stored.upto = bytes.readUInt32BE(at + 1)
    at = end
  }
  return stored
}

export function openDocumentLog(directory: string): DocumentLog {
  const fileOf = (name: string) => join(directory, encodeURIComponent(name))
  return {
    load: (name) => read(fileOf(name)),
    append(name, updates) {
      const { upto } = read(fileOf(name)) ?? { upto: 0 }
      const file = openSync(fileOf(name), 'a')
      writeSync(file, Buffer.concat(updates.map((update, index) => record(UPDATE, upto + index + 1, update))))
      fsyncSync(file)
      closeSync(file)
    },
    compact(name, snapshot, upto) {
      const stored = read(fileOf(name))
      if (stored === null) throw new Error('nothing to compact')
      const kept = stored.updates.slice(stored.updates.length - (stored.upto - upto))
      const records = kept.map((update, index) => record(UPDATE, upto + index + 1, update))
      writeFileSync(`${fileOf(name)}.new`, Buffer.concat([record(SNAPSHOT, upto, snapshot), ...records]))
      renameSync(`${fileOf(name)}.new`, fileOf(name))
    },
  }
}
