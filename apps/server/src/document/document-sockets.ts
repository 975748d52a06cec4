import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { closeCodes, refuse } from '@firsthand/model'
import { DocumentSocket, defaultLimits, parseRoomName, WebSocketLine } from '@firsthand/sync/server'
import { type WebSocket, WebSocketServer } from 'ws'
import { addressOf } from '../edge/address-of.ts'
import { closeCodeOf, closeSocket } from '../edge/close-socket.ts'
import { Refused } from '../edge/refused.ts'
import { faultOf } from '../health/fault-of.ts'
import type { Parts } from '../parts.ts'
import { readCookie } from '../session/cookie.ts'
import { signIn } from '../session/sign-in.ts'
import { accessOf } from './access-of.ts'
import { DocumentPlace } from './document-place.ts'
import { DocumentRooms } from './document-rooms.ts'

const path = /^\/api\/boards\/([\w-]+)\/as\/([\w-]+)\/documents\/(.+)$/

/** What is done with a socket once it is open, and the stream below it. */
type Take = (socket: WebSocket, stream: Duplex) => void

/** The document sockets of a server, in the y-websocket protocol: `/api/boards/:board/as/:person/documents/<layer>/<name>.<epoch>`. */
export class DocumentSockets {
  readonly #parts: Parts
  readonly #documents: DocumentRooms
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: defaultLimits.frameBytes + 1024,
    WebSocket: DocumentSocket,
  })

  constructor(parts: Parts) {
    this.#parts = parts
    this.#documents = new DocumentRooms(parts)
  }

  get count(): number {
    return this.#server.clients.size
  }

  /** How many documents are in memory. */
  get documentCount(): number {
    return this.#documents.rooms.count
  }

  /** Takes an upgrade that is for here; false when its address is another's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const [, board, person, name] = path.exec(addressOf(request)?.pathname ?? '') ?? []
    if (!board || !person || !name) return false
    const seat = this.#seat(board, person, name, readCookie(request.headers.cookie))
    // The socket opens only when it is known what it may do: a room has to have it from its first frame on.
    void seat.then((take) => {
      if (socket.destroyed) return
      this.#server.handleUpgrade(request, socket, head, (opened) => take(opened, socket))
    })
    return true
  }

  /** What to do with the socket once it is open: seat it, or say by a close code why not. */
  async #seat(board: string, asked: string, name: string, token: string | null): Promise<Take> {
    try {
      const open = await this.#parts.board(board)
      const signedIn = signIn(open.board, asked, token)
      if (!signedIn.ok) throw new Refused(signedIn.refusal)
      if (this.#parts.rates.sockets.take(signedIn.session) !== null)
        throw new Refused(refuse('too-fast', { seconds: 1 }))
      const document = parseRoomName(name)?.document ?? ''
      const person = signedIn.person.id
      return (socket, stream) => {
        const { access, presence } = accessOf(open.board, person, document)
        if (access === 'none') return turnAway(socket, closeCodes.notAllowed, 'not-allowed')
        socket.on('close', this.#documents.follow(open))
        const place = new DocumentPlace(open.id, name, person, token ?? '', { access, presence })
        this.#documents.rooms.connect(new WebSocketLine(socket, stream), place)
      }
    } catch (error) {
      if (error instanceof Refused) return (socket) => turnAway(socket, closeCodeOf(error.refusal), error.refusal.id)
      this.#parts.log.error(faultOf(error), 'a document socket could not be opened')
      return (socket) => turnAway(socket, closeCodes.fault, 'fault')
    }
  }

  /** Stores what has come in, then sends everybody away until the server is back. */
  stop(): Promise<void> {
    return this.#documents.rooms.close()
  }
}

function turnAway(socket: WebSocket, code: number, reason: string): void {
  socket.on('error', () => socket.terminate())
  closeSocket(socket, code, reason)
}
