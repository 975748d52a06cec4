import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** One entry of an awareness update: the state that somebody shows, or null when they are gone. */
export interface PresenceEntry {
  client: number
  clock: number
  state: Record<string, unknown> | null
}

/** Reads an awareness update; null when it is malformed or has more than `most` entries. */
export function decodePresence(states: Uint8Array, most: number): PresenceEntry[] | null {
  const decoder = decoding.createDecoder(states)
  try {
    const count = decoding.readVarUint(decoder)
    if (count > most) return null
    const entries: PresenceEntry[] = []
    for (let index = 0; index < count; index++) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const state: unknown = JSON.parse(decoding.readVarString(decoder))
      if (typeof state !== 'object' || Array.isArray(state)) return null
      entries.push({ client, clock, state: state as Record<string, unknown> | null })
    }
    return decoding.hasContent(decoder) ? null : entries
  } catch {
    return null
  }
}

export function encodePresence(entries: PresenceEntry[]): Uint8Array {
  return joinPresence(entries.map(encodePresenceEntry))
}

/** One entry, to be put together with others by `joinPresence`. */
export function encodePresenceEntry({ client, clock, state }: PresenceEntry): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  })
}

export function joinPresence(entries: Uint8Array[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const entry of entries) encoding.writeUint8Array(encoder, entry)
  })
}
