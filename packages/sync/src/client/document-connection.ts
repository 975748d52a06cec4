import { closeCodes } from '@firsthand/model'
import * as Y from 'yjs'
import { decodeFrames, encodeFrame, type Frame } from '../wire/frame.ts'
import type { DocumentState } from './document-state.ts'
import { keepConnected } from './keep-connected.ts'
import { createOutbox } from './outbox.ts'
import type { Presence } from './presence.ts'
import type { Ending } from './remedy.ts'
import { createSaveTracker } from './save-tracker.ts'
import { NOTHING, splitUpdate } from './split-update.ts'
import type { Surroundings } from './surroundings.ts'

/** One Y.Doc, under a client id of its own, with its way to the server. */
export interface DocumentConnection {
  readonly name: string
  readonly doc: Y.Doc
  readonly state: Exclude<DocumentState, { is: 'refused' }>
  /** Why it goes on no more; null while it does. */
  readonly ending: Ending | null
  readonly unsaved: number
  /** Something that was changed here has been stored. */
  readonly stored: boolean
  /** Since when this doc has been what the server has, connected or not; null before. */
  readonly wholeSince: number | null
  /** What the server lets us do; null until it has said so. */
  readonly access: 'read' | 'write' | null
  /** Sends what waits and goes. What is changed in `doc` afterwards is still counted. */
  disconnect(): void
}

/** After so long, in ms, a document is taken anew: what it remembers may be what the server has forgotten since. */
const LONG_AWAY_MS = 30 * 60_000

/**
 * Connects a fresh Y.Doc to `<url>/<name>`. `onChange` is called after anything but the doc's content has changed, never
 * before this returns. `failed` tries have gone before.
 */
export function connectDocument(
  { url, name, failed }: { url: string; name: string; failed: number },
  around: Surroundings,
  presence: Presence,
  onChange: () => void,
): DocumentConnection {
  const doc = new Y.Doc()
  if (around.clientId !== null) doc.clientID = around.clientId()
  const server = {}
  const tracker = createSaveTracker()
  let state: DocumentConnection['state'] = { is: 'catching-up' }
  let ending: Ending | null = null
  let over = false
  let access: 'read' | 'write' | null = null
  let stored = false
  let wholeSince: number | null = null
  /** On this socket: the server's answer has come; ours has gone, and changes follow it one by one. */
  let caughtUp = false
  let answered = false

  const send = (frame: Frame) => kept.send(encodeFrame(frame))
  const put = (is: 'answer' | 'update', update: Uint8Array) => {
    const pieces = splitUpdate(update)
    if (pieces === null) return finish({ is: 'too-large' })
    for (const [at, piece] of pieces.entries()) {
      tracker.sent(at < pieces.length - 1 ? 'part' : undefined)
      send({ is: at === 0 ? is : 'update', update: piece })
    }
  }
  const outbox = createOutbox(around.clock, (update) => put('update', update))

  const stop = () => {
    over = true
    answered = false
    outbox.clear()
    kept.end()
    presence.disconnected()
  }
  const finish = (why: Ending) => {
    if (over) return
    ending = why
    stop()
    onChange()
  }
  const take = (update: Uint8Array) => {
    try {
      Y.applyUpdate(doc, update, server)
    } catch (error) {
      around.onFault(error)
      return finish({ is: 'unreadable' })
    }
    if (caughtUp && (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)) finish({ is: 'unreadable' })
  }
  const answer = (stateVector: Uint8Array) => {
    let update: Uint8Array = NOTHING
    try {
      // What came from the server is there; only who has something of their own looks for it.
      if (tracker.unsaved > 0) update = Y.encodeStateAsUpdate(doc, stateVector)
    } catch {
      return kept.lose()
    }
    outbox.clear()
    answered = true
    put('answer', update)
  }
  const hear = (frame: Frame) => {
    switch (frame.is) {
      case 'ask':
        return answer(frame.stateVector)
      case 'answer':
        caughtUp = true
        return take(frame.update)
      case 'update':
        return take(frame.update)
      case 'presence':
        return presence.heard(frame.states)
      case 'terms':
        access = frame.access
        return
      case 'saved': {
        const before = tracker.unsaved
        tracker.saved(frame.count)
        stored ||= tracker.unsaved < before
        return
      }
      default:
        // The rest are things that only clients say.
        return
    }
  }
  const shown = () => `${state.is} ${access} ${tracker.unsaved}`

  const kept = keepConnected(
    `${url}/${name}`,
    around,
    {
      mayOpen(quietFor) {
        if (wholeSince === null || quietFor < LONG_AWAY_MS) return true
        finish({ is: 'away' })
        return false
      },
      opened() {
        caughtUp = false
        answered = false
        state = { is: 'catching-up' }
        tracker.connected()
        send({ is: 'tell-me' })
        send({ is: 'ask', stateVector: Y.encodeStateVector(doc) })
        presence.connected((states) => send({ is: 'presence', states }))
        onChange()
      },
      message(bytes) {
        const frames = decodeFrames(bytes)
        if (frames === null) return kept.lose()
        const before = shown()
        for (const frame of frames) if (!over) hear(frame)
        if (over) return
        if (caughtUp && access !== null && state.is !== 'live') {
          state = { is: 'live' }
          wholeSince ??= around.clock.now()
          kept.held()
        }
        if (shown() !== before) onChange()
      },
      lost(code) {
        answered = false
        outbox.clear()
        presence.disconnected()
        // Who is only sent round the corner, because what they may do has changed, is not offline.
        state = { is: code === closeCodes.accessChanged ? 'catching-up' : 'offline' }
        onChange()
      },
      refused: (code, reason) => finish({ is: 'refused', code, reason }),
      probe: () => send({ is: 'tell-me' }),
    },
    failed,
  )
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === server) return
    tracker.changed()
    if (answered) outbox.add(update)
    onChange()
  })

  return {
    name,
    doc,
    get state() {
      return state
    },
    get ending() {
      return ending
    },
    get unsaved() {
      return tracker.unsaved
    },
    get stored() {
      return stored
    },
    get wholeSince() {
      return wholeSince
    },
    get access() {
      return access
    },
    disconnect() {
      if (over) return
      outbox.flush()
      if (!over) stop()
    },
  }
}
