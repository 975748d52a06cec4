import * as Y from 'yjs'
import type { Surroundings } from '../client/surroundings.ts'
import { decodeFrame, encodeFrame, type Frame } from '../wire/frame.ts'
import { createAgenda } from './simulator/agenda.ts'
import { SimulatedSocket } from './simulator/simulated-socket.ts'

/** The server's end of a client's socket, in the hands of a test. */
export interface HeldSocket {
  readonly url: string
  /** When the client asked for it, in ms. */
  readonly at: number
  /** Every frame the client sent, in order. */
  readonly heard: Frame[]
  /** When the client ended it; null while it has not. */
  readonly leftAt: number | null
  /** Whether either side has ended it. */
  readonly gone: boolean
  accept(): void
  /** Sends frames as one message. */
  say(...frames: Frame[]): void
  sayBytes(bytes: Uint8Array): void
  close(code: number, reason?: string): void
  /** Accepts, tells the terms, answers from `doc` and asks what the client has. */
  welcome(doc: Y.Doc, access?: 'read' | 'write'): void
}

/** A world in which nothing happens unless the test says so: its clock, its chance and its network. */
export function handWorld({ chance = 0.5 }: { chance?: number } = {}) {
  const agenda = createAgenda()
  const sockets: HeldSocket[] = []
  const wakers = new Set<() => void>()
  const faults: unknown[] = []
  let clients = 0

  const open = (url: string) => {
    const heard: Frame[] = []
    let leftAt: number | null = null
    const at = agenda.now()
    const socket = new SimulatedSocket({
      backlog: 0,
      send(bytes) {
        const frame = bytes && decodeFrame(bytes)
        if (frame === null) throw new Error('A client sent what is no frame.')
        heard.push(frame)
      },
      close() {
        leftAt = agenda.now()
      },
    })
    const sayBytes = (bytes: Uint8Array) => socket.tell({ type: 'message', data: Uint8Array.from(bytes).buffer })
    const held: HeldSocket = {
      url,
      at,
      heard,
      get leftAt() {
        return leftAt
      },
      get gone() {
        return socket.readyState > 1
      },
      accept: () => socket.tell({ type: 'open' }),
      say: (...frames) => sayBytes(Buffer.concat(frames.map(encodeFrame))),
      sayBytes,
      close: (code, reason = '') => socket.tell({ type: 'close', code, reason }),
      welcome(doc, access = 'write') {
        held.accept()
        const ask = heard.find((frame) => frame.is === 'ask')
        if (ask?.is !== 'ask') throw new Error('The client did not ask.')
        const answer: Frame = { is: 'answer', update: Y.encodeStateAsUpdate(doc, ask.stateVector) }
        const question: Frame[] = access === 'write' ? [{ is: 'ask', stateVector: Y.encodeStateVector(doc) }] : []
        held.say({ is: 'terms', access }, answer, ...question)
      },
    }
    sockets.push(held)
    return socket
  }
  const surroundings: Surroundings = {
    open,
    clock: agenda,
    random: () => chance,
    clientId: () => ++clients,
    wake(listener) {
      wakers.add(listener)
      return () => wakers.delete(listener)
    },
    onFault: (error) => faults.push(error),
  }
  return {
    surroundings,
    /** Every socket that was opened, in order. */
    sockets,
    faults,
    now: agenda.now,
    /** Lets so many ms pass. */
    pass: (ms: number) => agenda.run(agenda.now() + ms),
    /** How many listen for the world to wake them. */
    wakers: () => wakers.size,
    wakeUp() {
      for (const waker of wakers) waker()
    },
    /** The newest socket. */
    get last(): HeldSocket {
      const last = sockets.at(-1)
      if (last === undefined) throw new Error('Nothing was opened.')
      return last
    },
  }
}
