import { type DocumentName, newId } from '@firsthand/model'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import type { LightPerson } from '../session/light-person.ts'
import { traceable } from '../session/request.ts'

/** Somebody who draws and asks to be told what of it is stored (docs/SPEC.md, the wire: message type 70). */
export type TellingPen = {
  /** Resolves when the document is in sync, or the line has ended. */
  ready: Promise<void>
  readonly isOpen: boolean
  /** Adds a record of its own to the document. */
  draw: () => void
  close: () => void
}

const [SYNC, PRESENCE, FIRSTHAND] = [0, 1, 70]
const [ASK, ANSWER, UPDATE] = [0, 1, 2]
const [TELL_ME, SAVED] = [0, 2]

/** Opens a document on a raw socket. `saved` is told each record as soon as the server says that it is stored. */
export function tellingPen(person: LightPerson, name: DocumentName, saved: (record: string) => void): TellingPen {
  const doc = new Doc()
  const records = doc.getMap('records')
  /** The records in every answer and update sent, in order; the server counts the same. Empty once they are stored. */
  const sent: string[][] = []
  let stored = 0
  const local = new URL(person.address).hostname.startsWith('127.')
  const socket = new WebSocket(`${person.own('documents').replace(/^http/, 'ws')}/${name}.0`, {
    headers: { 'user-agent': traceable.userAgent, cookie: person.cookie, origin: person.address },
    ...(local ? { localAddress: traceable.localAddress } : {}),
  })
  const say = (type: number, kind: number, bytes?: Uint8Array) =>
    socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, type)
        encoding.writeVarUint(encoder, kind)
        if (bytes) encoding.writeVarUint8Array(encoder, bytes)
      }),
    )
  const noteSaved = (count: number) => {
    for (; stored < count; stored++) for (const record of sent[stored] ?? []) saved(record)
  }

  const ready = new Promise<void>((resolve) => {
    const hear = (decoder: decoding.Decoder) => {
      const type = decoding.readVarUint(decoder)
      if (type === SYNC) return sync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
      if (type === PRESENCE) return decoding.readVarUint8Array(decoder)
      if (type !== FIRSTHAND) return
      const kind = decoding.readVarUint(decoder)
      const value = decoding.readVarUint(decoder)
      if (kind === SAVED) noteSaved(value)
    }
    const sync = (kind: number, bytes: Uint8Array) => {
      if (kind === ASK) {
        sent.push([])
        return say(SYNC, ANSWER, encodeStateAsUpdate(doc, bytes))
      }
      applyUpdate(doc, bytes, 'server')
      if (kind === ANSWER) resolve()
    }
    socket.on('open', () => {
      say(FIRSTHAND, TELL_ME)
      say(SYNC, ASK, encodeStateVector(doc))
    })
    socket.on('message', (data) => {
      const decoder = decoding.createDecoder(new Uint8Array(data as Buffer))
      while (decoding.hasContent(decoder)) hear(decoder)
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve())
  })
  return {
    ready,
    get isOpen() {
      return socket.readyState === WebSocket.OPEN
    },
    draw: () => {
      const before = encodeStateVector(doc)
      const record = newId()
      records.set(record, 'stroke')
      sent.push([record])
      say(SYNC, UPDATE, encodeStateAsUpdate(doc, before))
    },
    close: () => {
      socket.terminate()
      doc.destroy()
    },
  }
}
