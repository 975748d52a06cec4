import { makeNews } from './news.ts'

export type LineState = 'live' | 'catching-up' | 'offline'

/** What the line needs from the browser; tests hand in their own clock and dice. */
export type Surroundings = {
  WebSocket: typeof WebSocket
  random: () => number
  setTimer: (what: () => void, ms: number) => unknown
  clearTimer: (timer: unknown) => void
}

const browser: Surroundings = {
  WebSocket: globalThis.WebSocket,
  random: Math.random,
  setTimer: (what, ms) => setTimeout(what, ms),
  clearTimer: (timer) => clearTimeout(timer as number),
}

/** Close codes 4400–4499 are final, as in y-websocket 3; every other close is followed by another try. */
const isFinal = (code: number) => code >= 4400 && code < 4500

/** No try follows sooner than this, in ms. */
const shortest = 100
/** Longest first pause after the server has said that it stops or has too many sockets, in ms: everybody heard it at the same moment. */
const crowdPause = 5000
const isCrowd = (code: number) => code === 1012 || code === 1013

/**
 * Keeps one socket open: reconnects after random pauses that may grow longer with each failure (up to 0.5 s, then 1 s, … 15 s; up to
 * 5 s when the server sent everybody away), at once when the device says it is online again.
 * `address` is asked anew for every try, since it carries the cursor. `onFrame` gets each message's text.
 * `onFinal` is called once with the close code when the server will not have this socket again.
 */
export function openLine(
  {
    address,
    onFrame,
    onFinal,
  }: { address: () => string; onFrame: (text: string) => void; onFinal: (code: number) => void },
  around: Surroundings = browser,
) {
  const state = makeNews<LineState>('catching-up')
  let socket: WebSocket | null = null
  let timer: unknown = null
  let tries = 0
  let ended = false

  function open() {
    around.clearTimer(timer)
    if (ended || socket) return
    const mine = new around.WebSocket(address())
    socket = mine
    mine.onmessage = (event: MessageEvent) => {
      tries = 0
      if (socket === mine && typeof event.data === 'string') onFrame(event.data)
    }
    mine.onclose = (event: CloseEvent) => {
      if (socket !== mine) return
      socket = null
      if (isFinal(event.code)) {
        end()
        onFinal(event.code)
      } else later(isCrowd(event.code) ? crowdPause : 0)
    }
  }

  /** Anywhere between now and the longest pause: people who lost the line together don't all come back together. */
  function later(atLeastUpTo = 0) {
    if (ended) return
    // One lost socket is usually back at once: only a second failure is called offline.
    state.set(tries > 0 || (typeof navigator !== 'undefined' && navigator.onLine === false) ? 'offline' : 'catching-up')
    const longest = Math.max(atLeastUpTo, Math.min(15_000, 500 * 2 ** tries))
    tries += 1
    timer = around.setTimer(open, shortest + around.random() * (longest - shortest))
  }

  function drop() {
    const mine = socket
    socket = null
    mine?.close()
    later()
  }
  function online() {
    tries = 0
    if (!socket) open()
  }
  function end() {
    ended = true
    around.clearTimer(timer)
    globalThis.removeEventListener?.('online', online)
    globalThis.removeEventListener?.('offline', drop)
    const mine = socket
    socket = null
    mine?.close()
    state.set('offline')
  }
  globalThis.addEventListener?.('online', online)
  globalThis.addEventListener?.('offline', drop)
  open()

  return {
    state,
    /** The page holds everything up to now: called by the reader of frames. */
    caughtUp: () => state.set('live'),
    end,
  }
}
