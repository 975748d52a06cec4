import { closeCodes } from '@firsthand/model'
import { WebSocket } from 'ws'
import type { Frame } from '../wire/frame.ts'
import { decodeFrame, encodeFrame } from '../wire/frame.ts'
import { encodePresence } from '../wire/presence-states.ts'
import { createAllowance } from './allowance.ts'
import type { Limits } from './limits.ts'
import type { Room } from './room.ts'
import type { CloseReason, Seat, Shown } from './seat.ts'

/** A socket with its seat in a room. */
export interface Connection {
  readonly seat: Seat
  /** Pings; ends a socket that has not answered the last ping. */
  checkAlive(): void
  /** Takes no more frames from it. */
  stopReading(): void
  /** Resolves when the socket is closed. */
  readonly closed: Promise<void>
}

/** How long a closing handshake may take before the socket is cut. */
const GOODBYE_MS = 1000
/** Says nothing, but is a message: a stock client ends a connection on which none came for 30 s. */
const keepAlive = encodeFrame({ is: 'presence', states: encodePresence([]) })

/** Seats a socket in a room, and reads it as fast as its limits and the storage allow. */
export function createConnection(
  socket: WebSocket,
  who: { person: string; access: 'read' | 'write'; presence: Shown | null },
  room: Room,
  limits: Limits,
): Connection {
  const allowance = createAllowance(limits.framesPerSecond, limits.framesBurst)
  const inbox: Uint8Array[] = []
  let resuming: NodeJS.Timeout | null = null
  let reading = true
  let received = 0
  let unstored = 0
  let documentBytes = 0
  let alive = true
  let quiet = true
  let measured = false

  const send = (bytes: Uint8Array) => {
    if (seat.standing !== 'here' || socket.readyState !== WebSocket.OPEN) return
    if (isBehind()) return seat.expel(closeCodes.tooSlow, 'too-slow')
    quiet = false
    socket.send(bytes)
  }
  /** What is sent in one go says nothing of how fast it is read, so the backlog is measured before the first of it. */
  const isBehind = () => {
    if (measured) return false
    measured = true
    setImmediate(() => {
      measured = false
    })
    return socket.bufferedAmount - documentBytes > limits.backlogBytes
  }
  const seat: Seat = {
    ...who,
    standing: 'here',
    subscribed: false,
    answered: false,
    wantsTelling: false,
    send,
    sendDocument(bytes) {
      if (seat.standing !== 'here' || socket.readyState !== WebSocket.OPEN) return
      documentBytes += bytes.length
      socket.send(bytes, () => {
        documentBytes -= bytes.length
      })
    },
    expel(code, reason) {
      if (seat.standing === 'expelled') return
      seat.standing = 'expelled'
      room.leave(seat)
      socket.resume()
      socket.close(code, reason)
      setTimeout(() => socket.terminate(), GOODBYE_MS).unref()
    },
  }
  const malformed = (reason: CloseReason) => seat.expel(closeCodes.malformed, reason)

  const handle = (frame: Frame) => {
    const done = () => {
      unstored--
      pump()
    }
    switch (frame.is) {
      case 'ask':
        unstored++
        return room.push({ is: 'ask', seat, stateVector: frame.stateVector.slice(), done })
      case 'answer':
      case 'update':
        unstored++
        return room.push({ is: 'write', kind: frame.is, seat, update: frame.update.slice(), index: received++, done })
      case 'presence':
        if (!room.presence(seat, frame.states)) malformed('malformed')
        return
      case 'ask-presence':
        return room.showPresence(seat)
      case 'tell-me':
        seat.wantsTelling = true
        return send(encodeFrame({ is: 'terms', access: seat.access }))
      case 'terms':
      case 'saved':
        return malformed('malformed')
    }
  }

  /** Works through what has come in; while it has to wait, the socket is not read. */
  const pump = () => {
    while (reading && inbox.length > 0 && seat.standing === 'here') {
      if (unstored >= limits.unstoredFrames) return socket.pause()
      const frame = decodeFrame(inbox[0] as Uint8Array)
      if (frame === null) return malformed('malformed')
      const wait = allowance.take(frame.is === 'ask' ? limits.framesPerAsk : 1)
      if (wait > 0) {
        socket.pause()
        resuming ??= setTimeout(() => {
          resuming = null
          pump()
        }, wait)
        return
      }
      inbox.shift()
      handle(frame)
    }
    if (reading && seat.standing === 'here' && socket.isPaused) socket.resume()
  }

  socket.on('message', (data, isBinary) => {
    if (seat.standing !== 'here') return
    if (!isBinary || !(data instanceof Uint8Array)) return malformed('malformed')
    if (data.length > limits.frameBytes) return malformed('too-large')
    inbox.push(data)
    if (resuming === null) pump()
  })
  socket.on('pong', () => {
    alive = true
  })
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      if (resuming !== null) clearTimeout(resuming)
      if (seat.standing === 'here') {
        seat.standing = 'left'
        room.leave(seat)
      }
      resolve()
    })
  })
  room.join(seat)

  return {
    seat,
    closed,
    checkAlive() {
      if (!alive && !socket.isPaused) return socket.terminate()
      alive = false
      socket.ping()
      if (quiet) send(keepAlive)
      quiet = true
    },
    stopReading() {
      reading = false
      socket.pause()
    },
  }
}
