import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** A message of the wire, read here a second time and by itself: what judges the server shares no code with it. */
export type WireMessage =
  | { is: 'ask' | 'answer' | 'update' | 'presence'; bytes: Uint8Array }
  | { is: 'ask-presence' | 'tell-me' }
  | { is: 'terms' | 'saved'; number: number }

/** All messages of one frame; throws when it holds anything else. */
export function readMessages(frame: Uint8Array): WireMessage[] {
  const decoder = decoding.createDecoder(frame)
  const messages: WireMessage[] = []
  while (decoding.hasContent(decoder)) messages.push(readMessage(decoder))
  return messages
}

function readMessage(decoder: decoding.Decoder): WireMessage {
  const kind = decoding.readVarUint(decoder)
  if (kind === 1) return { is: 'presence', bytes: decoding.readVarUint8Array(decoder) }
  if (kind === 3) return { is: 'ask-presence' }
  const part = decoding.readVarUint(decoder)
  if (kind === 0) {
    const is = (['ask', 'answer', 'update'] as const)[part]
    if (is !== undefined) return { is, bytes: decoding.readVarUint8Array(decoder) }
  }
  if (kind === 70 && part === 0) return { is: 'tell-me' }
  if (kind === 70 && (part === 1 || part === 2))
    return { is: part === 1 ? 'terms' : 'saved', number: decoding.readVarUint(decoder) }
  throw new Error(`no such message: ${kind} ${part}`)
}

export function writeMessage(message: WireMessage): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of numbersOf[message.is]) encoding.writeVarUint(encoder, number)
    if ('bytes' in message) encoding.writeVarUint8Array(encoder, message.bytes)
    if ('number' in message) encoding.writeVarUint(encoder, message.number)
  })
}

const numbersOf = {
  ask: [0, 0],
  answer: [0, 1],
  update: [0, 2],
  presence: [1],
  'ask-presence': [3],
  'tell-me': [70, 0],
  terms: [70, 1],
  saved: [70, 2],
} as const
