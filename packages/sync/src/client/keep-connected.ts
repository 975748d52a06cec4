import { closeCodes } from '@firsthand/model'
import { backOff } from './back-off.ts'
import type { ClientSocket } from './client-socket.ts'
import type { Surroundings } from './surroundings.ts'

/** A socket that is opened again whenever it is lost. */
export interface KeptSocket {
  /** Sends one message when the socket is open; else does nothing and says false. */
  send(bytes: Uint8Array): boolean
  /** What comes is of use: the next try need not wait longer than the first. */
  held(): void
  /** Ends this socket and opens another after a pause, as if it had been lost. */
  lose(): void
  /** Closes for good; no ear is called any more. */
  end(): void
}

export interface SocketEars {
  /** Before each try: false ends it all. `quietFor` is how long ago something was last heard, in ms. */
  mayOpen(quietFor: number): boolean
  opened(): void
  message(bytes: Uint8Array): void
  /** It is lost and will be tried again. */
  lost(code: number): void
  /** The server will not have it again. */
  refused(code: number, reason: string): void
  /** Sends something that the server answers. */
  probe(): void
}

/** The server says something every 9 s. */
const SILENT_MS = 30_000
/** After waking, a socket that has said nothing for so long is asked, and must answer in time. */
const DOUBTFUL_MS = 10_000
const PROBE_MS = 4_000
/** A socket that held for so long was a good one: what comes after it begins anew. */
const HELD_MS = 10_000
/** "Message too big": it would be too big again. */
const TOO_BIG = 1009
const LOST = 1006

const isFinal = (code: number) => (code >= 4400 && code < 4500) || code === TOO_BIG

/** Opens `url` and keeps it open. `failed` tries of others have gone before: the first waits accordingly. */
export function keepConnected(url: string, around: Surroundings, ears: SocketEars, failed: number): KeptSocket {
  const { clock, random } = around
  let socket: ClientSocket | null = null
  let isOpen = false
  let ended = false
  let heardAt = clock.now()
  let heldSince: number | null = null
  let cancel = () => {}
  let cancelProbe = () => {}

  const open = () => {
    cancel()
    if (ended) return
    if (!ears.mayOpen(clock.now() - heardAt)) return end()
    const mine = around.open(url)
    socket = mine
    const since = clock.now()
    mine.binaryType = 'arraybuffer'
    mine.onopen = () => {
      if (socket !== mine) return
      isOpen = true
      heardAt = clock.now()
      ears.opened()
    }
    mine.onmessage = ({ data }: { data: unknown }) => {
      if (socket !== mine) return
      heardAt = clock.now()
      if (data instanceof ArrayBuffer) ears.message(new Uint8Array(data))
    }
    mine.onclose = ({ code, reason }: { code: number; reason: string }) => {
      if (socket === mine) gone(code, reason)
    }
    mine.onerror = () => {}
    watch(since)
  }
  /** Ends a socket on which nothing has come for too long. Looks only now and then: most of the time much is heard. */
  const watch = (since: number) => {
    const quiet = clock.now() - Math.max(heardAt, since)
    if (quiet >= SILENT_MS) return drop()
    cancel = clock.after(SILENT_MS - quiet, () => watch(since))
  }
  const gone = (code: number, reason: string) => {
    release()
    if (isFinal(code)) {
      end()
      return ears.refused(code, reason)
    }
    if (heldSince !== null && clock.now() - heldSince >= HELD_MS) failed = 0
    heldSince = null
    cancel = clock.after(backOff(failed++, code, random()), open)
    ears.lost(code)
  }
  const release = () => {
    cancel()
    cancelProbe()
    socket = null
    isOpen = false
  }
  const drop = () => {
    const mine = socket
    release()
    mine?.close()
    gone(LOST, '')
  }
  const end = () => {
    if (ended) return
    ended = true
    const mine = socket
    release()
    mine?.close()
    stopWaking()
  }
  const stopWaking = around.wake(() => {
    if (ended) return
    if (socket === null) {
      failed = 0
      return open()
    }
    if (!isOpen || clock.now() - heardAt < DOUBTFUL_MS) return
    const before = heardAt
    cancelProbe()
    cancelProbe = clock.after(PROBE_MS, () => {
      if (heardAt === before) drop()
    })
    ears.probe()
  })

  // Not at once: whoever opens has to have this in hand before anything is heard.
  cancel = clock.after(failed === 0 ? 0 : backOff(failed, closeCodes.fault, random()), open)

  return {
    send(bytes) {
      if (!isOpen || socket === null) return false
      socket.send(bytes as Uint8Array<ArrayBuffer>)
      return true
    },
    held() {
      heldSince ??= clock.now()
    },
    lose: drop,
    end,
  }
}
