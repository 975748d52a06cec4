import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { closeCodes } from '@firsthand/model'
import { type WebSocket, WebSocketServer } from 'ws'
import { addressOf } from '../edge/address-of.ts'
import { closeSocket } from '../edge/close-socket.ts'
import { Refused } from '../edge/refused.ts'
import { faultOf } from '../health/fault-of.ts'
import type { Parts } from '../parts.ts'
import { readCookie } from '../session/cookie.ts'
import { signIn } from '../session/sign-in.ts'
import { Heartbeat } from './heartbeat.ts'
import { LiveLine } from './live-line.ts'
import { Outlet } from './outlet.ts'

/** How long a server that stops waits for slow readers to take what they were given, in ms; what they lack they get when they are back. */
const stopPatience = 1000
const path = /^\/api\/boards\/([\w-]+)\/as\/([\w-]+)\/live$/

type Asked = {
  board: string
  person: string
  token: string | null
  cursor: string | null
  wantsRoom: boolean
  extensions: string
}

/** The live sockets of a server: `/api/boards/:board/as/:person/live?cursor=…[&audience=room]`. */
export class LiveSockets {
  readonly #parts: Parts
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: 1024,
    // Agreed on here; packed by `Message`, once for all who get the same.
    perMessageDeflate: { serverNoContextTakeover: true, clientNoContextTakeover: true },
  })
  readonly #heartbeat = new Heartbeat()
  readonly #outlets = new Set<Outlet>()
  #isStopping = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get count(): number {
    return this.#server.clients.size
  }

  /** Takes an upgrade that is for here; false when its address is another's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const address = addressOf(request)
    const [, board, person] = path.exec(address?.pathname ?? '') ?? []
    if (!address || !board || !person) return false
    const asked: Asked = {
      board,
      person,
      token: readCookie(request.headers.cookie),
      cursor: address.searchParams.get('cursor'),
      wantsRoom: address.searchParams.get('audience') === 'room',
      extensions: request.headers['sec-websocket-extensions'] ?? '',
    }
    this.#server.handleUpgrade(request, socket, head, (live) => void this.#open(live, socket, asked))
    return true
  }

  /** Nothing that lives as long as the socket holds on to its request. */
  async #open(live: WebSocket, stream: Duplex, asked: Asked): Promise<void> {
    const outlet = new Outlet(live, stream, asked.extensions)
    live.on('error', () => live.terminate())
    this.#keep(live, outlet)
    try {
      const open = await this.#parts.board(asked.board)
      const { person, cursor, wantsRoom } = asked
      const signedIn = signIn(open.board, person, asked.token)
      if (!signedIn.ok) throw new Refused(signedIn.refusal)
      const { session } = signedIn
      if (this.#parts.rates.sockets.take(session) !== null) return closeSocket(live, closeCodes.tooMany, 'too-fast')
      const room = this.#parts.room(open)
      const line = new LiveLine(outlet, { person, session, wantsRoom, cursor }, (audience) => room.feed(audience))
      if (live.readyState !== live.OPEN || this.#isStopping) return
      live.on('close', room.add(line))
    } catch (error) {
      if (error instanceof Refused) return outlet.end(error.refusal)
      this.#parts.log.error(faultOf(error), 'a live socket could not be opened')
      closeSocket(live, closeCodes.fault, 'fault')
    }
  }

  #keep(live: WebSocket, outlet: Outlet): void {
    const unwatch = this.#heartbeat.watch(outlet)
    this.#outlets.add(outlet)
    live.on('close', () => {
      unwatch()
      this.#outlets.delete(outlet)
    })
  }

  /** Sends everybody away until the server is back. Before, those who are behind get a moment to take what was committed. */
  async stop(): Promise<void> {
    this.#isStopping = true
    this.#heartbeat.stop()
    const patience = AbortSignal.timeout(stopPatience)
    await Promise.all([...this.#outlets].map((outlet) => outlet.settled(patience)))
    for (const live of this.#server.clients) closeSocket(live, closeCodes.stopping, 'stopping')
  }
}
