import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim, Snapshot, StoredDocument } from '../server/stored-document.ts'

/** Documents kept in one file each, on the disk when a write returns. Small, but real: it survives a kill. */
export interface DocumentLog {
  load(name: string): StoredDocument | null
  append(name: string, update: Uint8Array, claims: Claim[]): void
  compact(name: string, snapshot: Snapshot, upto: number): void
}

const kinds = ['update', 'vector', 'deletes', 'claims', 'row'] as const
type Kind = (typeof kinds)[number]

/** A record: kind, position, length, bytes. A torn one at the end was never acknowledged and is ignored. */
function record(kind: Kind, position: number, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(9)
  head.writeUInt8(kinds.indexOf(kind), 0)
  head.writeUInt32BE(position, 1)
  head.writeUInt32BE(bytes.length, 5)
  return Buffer.concat([head, bytes])
}

const textOf = (claims: Claim[]) => new TextEncoder().encode(JSON.stringify(claims))

function read(file: string): StoredDocument | null {
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  const snapshot = new Map<Kind, Uint8Array>()
  const stored: StoredDocument = { snapshot: null, updates: [], upto: 0, claims: [] }
  for (let at = 0; at + 9 <= bytes.length; ) {
    const end = at + 9 + bytes.readUInt32BE(at + 5)
    if (end > bytes.length) break
    const content = new Uint8Array(bytes.subarray(at + 9, end))
    const kind = kinds[bytes.readUInt8(at)] as Kind
    if (kind === 'row') stored.updates.push(content)
    else if (kind === 'claims') stored.claims.push(...JSON.parse(new TextDecoder().decode(content)))
    else snapshot.set(kind, content)
    if (kind !== 'claims') stored.upto = bytes.readUInt32BE(at + 1)
    at = end
  }
  const [update, vector, deletes] = [snapshot.get('update'), snapshot.get('vector'), snapshot.get('deletes')]
  if (update && vector && deletes) stored.snapshot = { update, vector, deletes }
  return stored
}

export function openDocumentLog(directory: string): DocumentLog {
  const fileOf = (name: string) => join(directory, encodeURIComponent(name))
  /** Positions of the last rows, so that not everything is read for each. */
  const ends = new Map<string, number>()
  return {
    load: (name) => read(fileOf(name)),
    append(name, update, claims) {
      const upto = ends.get(name) ?? read(fileOf(name))?.upto ?? 0
      ends.set(name, upto + 1)
      const file = openSync(fileOf(name), 'a')
      // Claims first: a torn write leaves no row without its claim.
      writeSync(file, Buffer.concat([record('claims', upto, textOf(claims)), record('row', upto + 1, update)]))
      fsyncSync(file)
      closeSync(file)
    },
    compact(name, snapshot, upto) {
      const stored = read(fileOf(name))
      if (stored === null) throw new Error('nothing to compact')
      const kept = stored.updates.slice(stored.updates.length - (stored.upto - upto))
      const records = [
        ...(['update', 'vector', 'deletes'] as const).map((kind) => record(kind, upto, snapshot[kind])),
        record('claims', upto, textOf(stored.claims)),
        ...kept.map((update, index) => record('row', upto + index + 1, update)),
      ]
      writeFileSync(`${fileOf(name)}.new`, Buffer.concat(records))
      renameSync(`${fileOf(name)}.new`, fileOf(name))
    },
  }
}
