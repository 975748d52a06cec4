import * as encoding from 'lib0/encoding'
import type { Chance } from './chance.ts'
import { type At, assemble, type Dissected, dissect, type Part } from './dissect.ts'

/** What a mutation may draw on: other real updates, and client ids with how far they go. */
export interface Stuff {
  updates: readonly Uint8Array[]
  reached: ReadonlyMap<number, number>
}

type OfBytes = (bytes: Uint8Array, chance: Chance, stuff: Stuff) => Uint8Array

const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts))
/** A cut somewhere: where, and how long. */
const cut = (bytes: Uint8Array, chance: Chance, most = 12) => {
  const from = chance.below(bytes.length + 1)
  return { from, to: Math.min(bytes.length, from + 1 + chance.below(most)) }
}
const numbers = [
  0,
  1,
  2,
  7,
  127,
  128,
  2 ** 14,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 40,
  2 ** 52,
  Number.MAX_SAFE_INTEGER,
]
const varUint = (value: number) => encoding.encode((encoder) => encoding.writeVarUint(encoder, value))

/** Bytes bent without knowing what they mean. */
const ofBytes: Record<string, OfBytes> = {
  'bits flipped': (bytes, chance) => {
    const bent = bytes.slice()
    for (let flips = 1 + chance.below(4); flips > 0; flips--) {
      const at = chance.below(bent.length)
      bent[at] = (bent[at] ?? 0) ^ (1 << chance.below(8))
    }
    return bent
  },
  'bytes replaced': (bytes, chance) => {
    const bent = bytes.slice()
    for (let left = 1 + chance.below(4); left > 0; left--) {
      bent[chance.below(bent.length)] = chance.below(chance.once(3) ? 256 : 16)
    }
    return bent
  },
  'bytes put in': (bytes, chance) => {
    const at = chance.below(bytes.length + 1)
    const more = Uint8Array.from({ length: 1 + chance.below(4) }, () => chance.below(256))
    return joined(bytes.subarray(0, at), more, bytes.subarray(at))
  },
  'bytes left out': (bytes, chance) => {
    const { from, to } = cut(bytes, chance)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  'bytes twice': (bytes, chance) => {
    const { from, to } = cut(bytes, chance)
    return joined(bytes.subarray(0, to), bytes.subarray(from))
  },
  // Another number, or the same one written longer than it needs.
  'a number stretched': (bytes, chance) => {
    const at = chance.below(bytes.length)
    const byte = bytes[at] ?? 0
    const longer = chance.once(2)
      ? varUint(chance.pick(numbers))
      : Uint8Array.from([byte | 128, ...Array.from({ length: chance.below(9) }, () => 128), 0])
    return joined(bytes.subarray(0, at), longer, bytes.subarray(at + 1))
  },
  'cut short': (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  'two spliced': (bytes, chance, { updates }) => {
    const other = chance.pick(updates)
    return joined(bytes.subarray(0, chance.below(bytes.length + 1)), other.subarray(chance.below(other.length + 1)))
  },
  'one behind another': (bytes, chance, { updates }) => joined(bytes, chance.pick(updates)),
  'once more': (_, chance, { updates }) => chance.pick(updates),
}

const anyClient = ({ reached }: Stuff, chance: Chance) =>
  chance.once(6) ? chance.pick(numbers) : (chance.pick([...reached.keys()]) ?? 1)
const anyPlace = (stuff: Stuff, chance: Chance): At => {
  const client = anyClient(stuff, chance)
  const end = stuff.reached.get(client) ?? 0
  return { client, clock: chance.once(5) ? end + chance.below(3) : chance.below(end + 1) }
}
const anyPart = ({ sections }: Dissected, chance: Chance): Part | undefined =>
  sections.length === 0 ? undefined : chance.pick(chance.pick(sections).parts)
const other = (stuff: Stuff, chance: Chance): Dissected => dissect(chance.pick(stuff.updates))

type OfParts = (whole: Dissected, chance: Chance, stuff: Stuff) => void

const onPart =
  (act: (part: Part, chance: Chance, stuff: Stuff) => void): OfParts =>
  (whole, chance, stuff) => {
    const part = anyPart(whole, chance)
    if (part !== undefined) act(part, chance, stuff)
  }

/** An update taken apart, bent, and written again: mostly well formed. */
const ofParts: Record<string, OfParts> = {
  'another origin': onPart((part, chance, stuff) => {
    part.origin = chance.once(4) ? null : anyPlace(stuff, chance)
  }),
  'another right origin': onPart((part, chance, stuff) => {
    part.right = chance.once(4) ? null : anyPlace(stuff, chance)
  }),
  'another parent': onPart((part, chance, stuff) => {
    part.origin = null
    part.right = null
    part.parent = chance.once(3) ? chance.pick(['records', 'words', 'root', 'new', '']) : anyPlace(stuff, chance)
  }),
  'another key': onPart((part, chance) => {
    part.key = chance.pick([null, 'shape:1', 'geometry', '', '__proto__', 'constructor', 'x'.repeat(300)])
  }),
  'another kind': onPart((part, chance) => {
    part.kind = chance.below(32)
  }),
  'another content': (whole, chance, stuff) => {
    const [part, source] = [anyPart(whole, chance), anyPart(other(stuff, chance), chance)]
    if (part === undefined || source === undefined) return
    part.kind = source.kind
    part.content = source.content
    part.length = source.length
  },
  garbage: onPart((part, chance) => {
    part.kind = 0
    part.length = chance.once(2) ? part.length : chance.pick(numbers)
  }),
  'a part twice': (whole, chance) => {
    if (whole.sections.length === 0) return
    const { parts } = chance.pick(whole.sections)
    if (parts.length === 0) return
    const times = chance.once(4) ? 1 + chance.below(30) : 1
    const at = chance.below(parts.length)
    for (let time = 0; time < times; time++) parts.splice(at, 0, { ...(parts[at] as Part) })
  },
  'a part less': (whole, chance) => {
    if (whole.sections.length > 0) chance.pick(whole.sections).parts.splice(chance.below(3), 1)
  },
  'parts of another': (whole, chance, stuff) => {
    const source = other(stuff, chance)
    if (whole.sections.length === 0 || source.sections.length === 0) return
    chance.pick(whole.sections).parts.push(...chance.pick(source.sections).parts)
  },
  'another client': (whole, chance, stuff) => {
    if (whole.sections.length === 0) return
    const section = chance.pick(whole.sections)
    section.client = anyClient(stuff, chance)
    if (!chance.once(3)) section.clock = stuff.reached.get(section.client) ?? 0
  },
  'another clock': (whole, chance) => {
    if (whole.sections.length === 0) return
    const section = chance.pick(whole.sections)
    section.clock = Math.max(0, section.clock + chance.below(7) - 3)
  },
  'under a fresh client': (whole, chance) => {
    for (const section of whole.sections) {
      section.client = chance.below(2 ** 32)
      section.clock = 0
    }
    whole.sections.sort((a, b) => b.client - a.client)
  },
  'a section of another': (whole, chance, stuff) => {
    whole.sections.push(...other(stuff, chance).sections)
    if (!chance.once(3)) whole.sections.sort((a, b) => b.client - a.client)
  },
  'other deletions': (whole, chance, stuff) => {
    for (let more = 1 + chance.below(4); more > 0; more--) {
      whole.deletes.push({
        ...anyPlace(stuff, chance),
        length: chance.once(8) ? chance.pick(numbers) : 1 + chance.below(9),
      })
    }
  },
}

const kindsOfBytes = Object.keys(ofBytes)
const kindsOfParts = Object.keys(ofParts)

/** Bytes bent in one way, whatever they are. */
export function mutateBytes(bytes: Uint8Array, chance: Chance, others: readonly Uint8Array[]): Uint8Array {
  const way = ofBytes[chance.pick(kindsOfBytes)]
  return way?.(bytes, chance, { updates: others, reached: new Map() }) ?? bytes
}

/** An update bent in one to three ways, with the names of the ways. */
export function mutate(update: Uint8Array, chance: Chance, stuff: Stuff): { bytes: Uint8Array; ways: string[] } {
  const ways: string[] = []
  let bytes = update
  if (!chance.once(4)) {
    const whole = dissect(update)
    for (let times = 1 + chance.below(3); times > 0; times--) {
      const way = chance.pick(kindsOfParts)
      ways.push(way)
      ofParts[way]?.(whole, chance, stuff)
    }
    bytes = assemble(whole)
  }
  if (ways.length === 0 || chance.once(6)) {
    const way = chance.pick(kindsOfBytes)
    ways.push(way)
    bytes = ofBytes[way]?.(bytes, chance, stuff) ?? bytes
  }
  return { bytes, ways }
}
