import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Surroundings } from './surroundings.ts'

/** Who is where: apart from the document, under a client id of its own, and the same through every recovery. */
export interface Presence {
  readonly awareness: Awareness
  /** A socket has opened: `send` takes awareness updates. */
  connected(send: (states: Uint8Array) => void): void
  heard(states: Uint8Array): void
  /** The socket is gone, and so is everybody who was seen through it. */
  disconnected(): void
  end(): void
}

/** A cursor is then sent 10 times a second at most. */
const BETWEEN_MS = 100

export function createPresence({ clock, clientId }: Pick<Surroundings, 'clock' | 'clientId'>): Presence {
  const place = new Y.Doc()
  if (clientId !== null) place.clientID = clientId()
  const awareness = new Awareness(place)
  // It would drop after 30 s who has not moved. The server says who is gone.
  clearInterval(awareness._checkInterval)
  const own = awareness.clientID
  const server = {}
  let send: ((states: Uint8Array) => void) | null = null
  let freeAt = Number.NEGATIVE_INFINITY
  let cancel: (() => void) | null = null

  const say = () => {
    cancel = null
    freeAt = clock.now() + BETWEEN_MS
    send?.(encodeAwarenessUpdate(awareness, [own]))
  }
  const later = () => {
    if (send === null || cancel !== null) return
    const wait = freeAt - clock.now()
    if (wait <= 0) say()
    else cancel = clock.after(wait, say)
  }
  const hush = () => {
    cancel?.()
    cancel = null
    send = null
  }
  awareness.on('update', (_changes: unknown, origin: unknown) => {
    if (origin !== server) later()
  })

  return {
    awareness,
    connected(next) {
      send = next
      // Who shows nothing says nothing.
      if (Object.keys(awareness.getLocalState() ?? {}).length > 0) later()
    },
    heard(states) {
      try {
        applyAwarenessUpdate(awareness, states, server)
      } catch {
        // What can't be read is not shown.
      }
    },
    disconnected() {
      hush()
      const others = [...awareness.getStates().keys()].filter((client) => client !== own)
      removeAwarenessStates(awareness, others, server)
    },
    end() {
      hush()
      awareness.destroy()
    },
  }
}
