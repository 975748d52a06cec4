import { closeCodes } from '@firsthand/model'
import { WebSocket } from 'ws'

/** What `ws` ends a connection with whose message is larger than the server's `maxPayload` (RFC 6455 §7.4.1). */
const TOO_BIG = 1009

/**
 * The WebSocket to give to a WebSocketServer of documents. Every close code but 4400–4499 makes a stock client come back,
 * and send the same again: what is too large for the server is refused for good, in our words.
 */
export class DocumentSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === TOO_BIG) super.close(closeCodes.malformed, 'too-large')
    else super.close(code, reason)
  }
}
