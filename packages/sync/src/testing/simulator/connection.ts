import type { Line, LineEar, Message } from '../../server/line.ts'
import type { Agenda } from './agenda.ts'
import { createPipe, type Weather } from './pipe.ts'
import type { Random } from './random.ts'
import { SimulatedSocket } from './simulated-socket.ts'

/** What is seen of a connection by those who judge the server: what it was told and what it says, when it says it. */
export interface Tap {
  heard(bytes: Uint8Array): void
  served(bytes: Uint8Array): void
  closing(code: number, reason: string): void
  /** Something more waits for a slow reader: so many bytes now. */
  piled(bytes: number): void
  /** Nothing could come from the client for so long, and the server still thinks that it is there. */
  unnoticed(ms: number): void
}

export interface Connection {
  readonly socket: SimulatedSocket
  readonly weather: Weather
  /** The weather has changed. */
  look(): void
  /** The server's process is gone, and with it its end. */
  kill(): void
  /** Both ends know that it has ended. */
  readonly isOver: boolean
}

type Up = { is: 'message'; bytes: Uint8Array | null } | { is: 'pong' } | { is: 'bye' }
type Down =
  | { is: 'open' }
  | { is: 'message'; bytes: Uint8Array }
  | { is: 'piece' }
  | { is: 'ping' }
  | { is: 'close'; code: number; reason: string }

const HEAD = 8
const PIECE = 256
const GOODBYE_MS = 1000
/** A dead connection ends within two pings (SPEC D11); the last of what was under way may come a little later. */
const NOTICED_MS = 18_000 + 3_000
/** A broken connection, as a browser tells it. */
const broken = { type: 'close', code: 1006, reason: '' } as const

/**
 * Connects a client to whatever listens: `accept` gets the server's end when the client has got through to it, or gives
 * null when nobody listens.
 */
export function connect(
  agenda: Agenda,
  random: Random,
  weather: Weather,
  accept: () => { tap: Tap; seat(line: Line): void } | null,
): Connection {
  let ear: LineEar | null = null
  let tap: Tap | null = null
  let paused = false
  let pacing = false
  /** The server's end: `closing` has said goodbye. */
  let line: 'none' | 'open' | 'closing' | 'gone' = 'none'
  let refused = false

  const up = createPipe<Up>(agenda, random, weather, 'up', {
    mayArrive: () => !paused || line !== 'open',
    arrive(load) {
      if (line !== 'open' && line !== 'closing') return
      if (load.is === 'bye') return gone()
      ear?.alive()
      if (load.is === 'pong') return
      if (load.bytes !== null) tap?.heard(load.bytes)
      ear?.message(load.bytes)
      // What was handed over is the network's own: whoever kept it without a copy finds this.
      load.bytes?.fill(0xee)
    },
  })
  const down = createPipe<Down>(agenda, random, weather, 'down', {
    mayArrive: () => true,
    arrive(load) {
      switch (load.is) {
        case 'open':
          return socket.tell({ type: 'open' })
        case 'message':
          return socket.tell({ type: 'message', data: Uint8Array.from(load.bytes).buffer })
        case 'piece':
          return
        case 'ping':
          return up.put({ is: 'pong' }, HEAD)
        case 'close':
          up.put({ is: 'bye' }, HEAD)
          return socket.tell({ type: 'close', code: load.code, reason: load.reason })
      }
    },
  })
  const gone = () => {
    if (line === 'gone') return
    line = 'gone'
    down.end()
    agenda.after(0, () => ear?.closed())
    hangUp()
  }
  /** The client notices that nobody is there as soon as its network lets it. */
  const hangUp = () => {
    if (socket.readyState === 3 || !weather.down || !weather.up) return
    agenda.after(random.below(weather.delay + 1), () => {
      if (weather.down && weather.up) socket.tell(broken)
    })
  }

  const serverEnd: Line = {
    get backlog() {
      return down.backlog
    },
    send(message: Message) {
      if (line !== 'open') return
      if (pacing) throw new Error('send was called while a paced message was under way')
      tap?.served(message.bytes)
      down.put({ is: 'message', bytes: message.bytes }, message.bytes.length + HEAD)
      tap?.piled(down.backlog)
    },
    sendPaced(message, sent) {
      if (line !== 'open') return
      if (pacing) throw new Error('sendPaced was called while a paced message was under way')
      tap?.served(message.bytes)
      pacing = true
      const next = (left: number) => {
        if (line !== 'open') return
        ear?.alive()
        if (left > PIECE) return down.put({ is: 'piece' }, PIECE, () => next(left - PIECE))
        down.put({ is: 'message', bytes: message.bytes }, left + HEAD, () => {
          if (line !== 'open') return
          pacing = false
          ear?.alive()
          sent()
        })
      }
      next(message.bytes.length)
    },
    ping() {
      if (line === 'open') down.put({ is: 'ping' }, HEAD)
    },
    pause() {
      paused = true
    },
    resume() {
      paused = false
      up.look()
    },
    close(code, reason) {
      if (line !== 'open') return
      line = 'closing'
      tap?.closing(code, reason)
      up.look()
      down.put({ is: 'close', code, reason }, HEAD)
      agenda.after(GOODBYE_MS, gone)
    },
    cut: () => gone(),
    listen(next) {
      ear = next
    },
  }

  const socket = new SimulatedSocket({
    send: (bytes) => up.put({ is: 'message', bytes }, (bytes?.length ?? 0) + HEAD),
    close() {
      up.put({ is: 'bye' }, HEAD)
      agenda.after(GOODBYE_MS, () => socket.tell({ type: 'close', code: 1005, reason: '' }))
    },
    get backlog() {
      return up.backlog
    },
  })

  let silence = 0
  /** From when the client can't be heard any more, time runs for the server to notice. */
  const listenForSilence = () => {
    const mine = ++silence
    if (weather.up || line !== 'open') return
    agenda.after(NOTICED_MS, () => {
      if (mine === silence && line === 'open' && !paused && !pacing) tap?.unnoticed(NOTICED_MS)
    })
  }

  /** Knocks at the server as soon as the network lets it. */
  const knock = () => {
    if (line !== 'none' || refused || socket.readyState !== 0 || !weather.up || !weather.down) return
    const door = accept()
    if (door === null) {
      refused = true
      socket.tell({ type: 'error' })
      return socket.tell(broken)
    }
    line = 'open'
    tap = door.tap
    down.put({ is: 'open' }, HEAD)
    door.seat(serverEnd)
  }
  agenda.after(1 + random.below(weather.delay + 1), knock)

  return {
    socket,
    weather,
    get isOver() {
      return socket.readyState === 3 && (line === 'gone' || line === 'none')
    },
    look() {
      listenForSilence()
      up.look()
      down.look()
      if (line === 'none') agenda.after(1, knock)
      if (line === 'gone') hangUp()
    },
    kill() {
      ear = null
      gone()
    },
  }
}
