import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * One message of a document's socket. All but `tell-me`, `terms` and `saved` are y-websocket's own; those three go only
 * to and from clients that asked with `tell-me`, so that a stock client never meets them.
 */
export type Frame =
  /** "This is what I have (a Yjs state vector): send me the rest." */
  | { is: 'ask'; stateVector: Uint8Array }
  /** The answer to `ask`: a Yjs update (V1). */
  | { is: 'answer'; update: Uint8Array }
  /** A Yjs update (V1) that was just made. */
  | { is: 'update'; update: Uint8Array }
  /** An awareness update of y-protocols. */
  | { is: 'presence'; states: Uint8Array }
  | { is: 'ask-presence' }
  /** Client to server: tell me my terms, and what of mine is stored. */
  | { is: 'tell-me' }
  /** Server to client: what this socket may do. */
  | { is: 'terms'; access: 'read' | 'write' }
  /** Server to client: the first `count` answers and updates of this socket are stored. */
  | { is: 'saved'; count: number }

const SYNC = 0
const PRESENCE = 1
const ASK_PRESENCE = 3
/** Our message type; 0–3 are y-websocket's. */
const FIRSTHAND = 70

const payload = (decoder: decoding.Decoder) => decoding.readVarUint8Array(decoder)

function read(decoder: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(decoder)) {
    case SYNC:
      switch (decoding.readVarUint(decoder)) {
        case 0:
          return { is: 'ask', stateVector: payload(decoder) }
        case 1:
          return { is: 'answer', update: payload(decoder) }
        case 2:
          return { is: 'update', update: payload(decoder) }
        default:
          return null
      }
    case PRESENCE:
      return { is: 'presence', states: payload(decoder) }
    case ASK_PRESENCE:
      return { is: 'ask-presence' }
    case FIRSTHAND:
      switch (decoding.readVarUint(decoder)) {
        case 0:
          return { is: 'tell-me' }
        case 1:
          return { is: 'terms', access: decoding.readVarUint(decoder) === 1 ? 'write' : 'read' }
        case 2:
          return { is: 'saved', count: decoding.readVarUint(decoder) }
        default:
          return null
      }
    default:
      return null
  }
}

/** Reads one whole frame; null when the bytes are not exactly one. The result may be a view on `bytes`. */
export function decodeFrame(bytes: Uint8Array): Frame | null {
  const decoder = decoding.createDecoder(bytes)
  try {
    const frame = read(decoder)
    return decoding.hasContent(decoder) ? null : frame
  } catch {
    return null
  }
}

/**
 * Reads a message of one or more whole frames; null when the bytes are anything else. Only clients that said `tell-me`
 * are sent several in one message. The results may be views on `bytes`.
 */
export function decodeFrames(bytes: Uint8Array): Frame[] | null {
  const decoder = decoding.createDecoder(bytes)
  const frames: Frame[] = []
  try {
    do {
      const frame = read(decoder)
      if (frame === null) return null
      frames.push(frame)
    } while (decoding.hasContent(decoder))
    return frames
  } catch {
    return null
  }
}

/** The frame of an update, with its bytes copied only once: for a whole document. */
export function updateFrame(update: Uint8Array): Uint8Array {
  const head = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, 2)
    encoding.writeVarUint(encoder, update.length)
  })
  const frame = new Uint8Array(head.length + update.length)
  frame.set(head)
  frame.set(update, head.length)
  return frame
}

export function encodeFrame(frame: Frame): Uint8Array {
  return encoding.encode((encoder) => {
    const numbers = (...values: number[]) => {
      for (const value of values) encoding.writeVarUint(encoder, value)
    }
    switch (frame.is) {
      case 'ask':
        numbers(SYNC, 0)
        return encoding.writeVarUint8Array(encoder, frame.stateVector)
      case 'answer':
        numbers(SYNC, 1)
        return encoding.writeVarUint8Array(encoder, frame.update)
      case 'update':
        numbers(SYNC, 2)
        return encoding.writeVarUint8Array(encoder, frame.update)
      case 'presence':
        numbers(PRESENCE)
        return encoding.writeVarUint8Array(encoder, frame.states)
      case 'ask-presence':
        return numbers(ASK_PRESENCE)
      case 'tell-me':
        return numbers(FIRSTHAND, 0)
      case 'terms':
        return numbers(FIRSTHAND, 1, frame.access === 'write' ? 1 : 0)
      case 'saved':
        return numbers(FIRSTHAND, 2, frame.count)
    }
  })
}
