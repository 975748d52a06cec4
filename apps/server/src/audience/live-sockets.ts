import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { closeCodes } from '@firsthand/model'
import { type WebSocket, WebSocketServer } from 'ws'
import { addressOf } from '../edge/address-of.ts'
import { closeSocket } from '../edge/close-socket.ts'
import { Refused } from '../edge/refused.ts'
import type { Parts } from '../parts.ts'
import { readCookie } from '../session/cookie.ts'
import { signIn } from '../session/sign-in.ts'
import { sayGoodbye } from './goodbye.ts'
import { LiveLine } from './live-line.ts'

/** How often a socket must answer, in ms; one that doesn't is cut, so that nobody is shown as here who isn't. */
const heartbeat = 15_000
const path = /^\/api\/boards\/([\w-]+)\/as\/([\w-]+)\/live$/

/** The live sockets of a server: `/api/boards/:board/as/:person/live?cursor=…[&audience=room]`. */
export class LiveSockets {
  readonly #parts: Parts
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: 1024,
    // Whole pictures only: they are what a phone on a bad line waits for.
    perMessageDeflate: { threshold: 8192, serverNoContextTakeover: true, clientNoContextTakeover: true },
  })
  readonly #answered = new WeakSet<WebSocket>()
  readonly #beat: NodeJS.Timeout
  #isStopping = false

  constructor(parts: Parts) {
    this.#parts = parts
    this.#beat = setInterval(() => this.#checkAll(), heartbeat)
    this.#beat.unref()
  }

  get count(): number {
    return this.#server.clients.size
  }

  /** Takes an upgrade that is for here; false when its address is another's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const address = addressOf(request)
    const [, board, person] = path.exec(address?.pathname ?? '') ?? []
    if (!address || !board || !person) return false
    this.#server.handleUpgrade(request, socket, head, (live) => {
      live.on('error', () => live.terminate())
      this.#answered.add(live)
      live.on('pong', () => this.#answered.add(live))
      void this.#open(live, { board, person, address, token: readCookie(request.headers.cookie) })
    })
    return true
  }

  async #open(
    live: WebSocket,
    { board, person, address, token }: { board: string; person: string; address: URL; token: string | null },
  ): Promise<void> {
    try {
      const open = await this.#parts.board(board)
      const signedIn = signIn(open.board, person, token)
      if (!signedIn.ok) throw new Refused(signedIn.refusal)
      const { session } = signedIn
      if (this.#parts.rates.sockets.take(session) !== null) return closeSocket(live, closeCodes.tooMany, 'too-fast')
      const room = this.#parts.room(open)
      const wantsRoom = address.searchParams.get('audience') === 'room'
      const line = new LiveLine(
        live,
        { person, session, wantsRoom, cursor: address.searchParams.get('cursor') },
        room.feeds,
      )
      if (live.readyState !== live.OPEN || this.#isStopping) return
      live.on('close', room.add(line))
    } catch (error) {
      if (error instanceof Refused) return sayGoodbye(live, error.refusal)
      this.#parts.log.error({ error: (error as Error).name }, 'a live socket could not be opened')
      closeSocket(live, closeCodes.fault, 'fault')
    }
  }

  #checkAll(): void {
    for (const live of this.#server.clients) {
      if (!this.#answered.delete(live)) live.terminate()
      else live.ping()
    }
  }

  /** Sends everybody away until the server is back. */
  stop(): void {
    clearInterval(this.#beat)
    this.#isStopping = true
    for (const live of this.#server.clients) closeSocket(live, closeCodes.stopping, 'stopping')
  }
}
