import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { defaultLimits } from '../../server/limits.ts'
import { skipContent } from '../../server/update/read-content.ts'

export interface At {
  client: number
  clock: number
}

/** A struct of an update in its parts, which can be changed one by one. `kind` 0 is garbage, of which only `length` is written. */
export interface Part {
  kind: number
  origin: At | null
  right: At | null
  /** Written only without origins: the name of a root, or the item that holds the type. */
  parent: string | At
  key: string | null
  content: Uint8Array
  length: number
}

export interface Section {
  client: number
  clock: number
  parts: Part[]
}

/** A whole update in its parts. */
export interface Dissected {
  sections: Section[]
  deletes: (At & { length: number })[]
}

const readAt = (decoder: decoding.Decoder): At => ({
  client: decoding.readVarUint(decoder),
  clock: decoding.readVarUint(decoder),
})

function readPart(decoder: decoding.Decoder): Part {
  const info = decoding.readUint8(decoder)
  const kind = info & 31
  const bare = { kind, origin: null, right: null, parent: '', key: null }
  if (kind === 0) return { ...bare, content: new Uint8Array(), length: decoding.readVarUint(decoder) }
  const origin = info & 128 ? readAt(decoder) : null
  const right = info & 64 ? readAt(decoder) : null
  const isFree = origin === null && right === null
  const parent = isFree ? (decoding.readVarUint(decoder) === 1 ? decoding.readVarString(decoder) : readAt(decoder)) : ''
  const key = isFree && info & 32 ? decoding.readVarString(decoder) : null
  const from = decoder.pos
  const { values, nesting, keyLength, holds } = defaultLimits
  const length = skipContent(decoder, kind, { values, nesting, keyLength, holds })
  return { kind, origin, right, parent, key, content: decoder.arr.slice(from, decoder.pos), length }
}

const many = <T>(decoder: decoding.Decoder, read: () => T): T[] =>
  Array.from({ length: decoding.readVarUint(decoder) }, read)

/** Takes a well-made update (V1) apart. */
export function dissect(update: Uint8Array): Dissected {
  const decoder = decoding.createDecoder(update)
  const sections = many(decoder, () => {
    const count = decoding.readVarUint(decoder)
    const { client, clock } = readAt(decoder)
    return { client, clock, parts: Array.from({ length: count }, () => readPart(decoder)) }
  })
  const deletes = many(decoder, () => {
    const client = decoding.readVarUint(decoder)
    return many(decoder, () => {
      return { client, clock: decoding.readVarUint(decoder), length: decoding.readVarUint(decoder) }
    })
  }).flat()
  return { sections, deletes }
}

const writeAt = (encoder: encoding.Encoder, { client, clock }: At) => {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

function writePart(encoder: encoding.Encoder, { kind, origin, right, parent, key, content, length }: Part): void {
  const isFree = origin === null && right === null
  encoding.writeUint8(encoder, kind | (origin ? 128 : 0) | (right ? 64 : 0) | (isFree && key !== null ? 32 : 0))
  if (kind === 0) {
    encoding.writeVarUint(encoder, length)
    return
  }
  if (origin) writeAt(encoder, origin)
  if (right) writeAt(encoder, right)
  if (isFree) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
    else writeAt(encoder, parent)
    if (key !== null) encoding.writeVarString(encoder, key)
  }
  encoding.writeUint8Array(encoder, content)
}

/** Puts an update together, sensible or not. */
export function assemble({ sections, deletes }: Dissected): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sections.length)
    for (const { client, clock, parts } of sections) {
      encoding.writeVarUint(encoder, parts.length)
      writeAt(encoder, { client, clock })
      for (const part of parts) writePart(encoder, part)
    }
    const clients = Map.groupBy(deletes, ({ client }) => client)
    encoding.writeVarUint(encoder, clients.size)
    for (const [client, ranges] of clients) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length)
      for (const { clock, length } of ranges) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, length)
      }
    }
  })
}
