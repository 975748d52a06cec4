import { closeCodes, type LiveFrame, type Refusal } from '@firsthand/model'
import type { WebSocket } from 'ws'

/** How long, in ms, a closing handshake may take before the socket is cut (within the second that SPEC A7 promises). */
const goodbyeTime = 800

/**
 * Says why and closes for good. Browsers can't read why an upgrade failed, so even those who may not come in get an open socket,
 * this frame and a final close.
 */
export function sayGoodbye(socket: WebSocket, refusal: Refusal): void {
  if (socket.readyState !== socket.OPEN) return
  socket.send(JSON.stringify({ type: 'bye', refusal } satisfies LiveFrame))
  const codes: Partial<Record<Refusal['id'], number>> = {
    'signed-out': closeCodes.signedOut,
    'unknown-board': closeCodes.notFound,
  }
  socket.close(codes[refusal.id] ?? closeCodes.notAllowed, refusal.id)
  setTimeout(() => socket.terminate(), goodbyeTime).unref()
}
