import type { LiveFrame, Refusal } from '@firsthand/model'
import type { WebSocket } from 'ws'
import { closeCodeOf, closeSocket } from '../edge/close-socket.ts'

/**
 * Says why and closes for good. Browsers can't read why an upgrade failed, so even those who may not come in get an open socket,
 * this frame and a final close.
 */
export function sayGoodbye(socket: WebSocket, refusal: Refusal): void {
  if (socket.readyState !== socket.OPEN) return
  socket.send(JSON.stringify({ type: 'bye', refusal } satisfies LiveFrame))
  closeSocket(socket, closeCodeOf(refusal), refusal.id)
}
