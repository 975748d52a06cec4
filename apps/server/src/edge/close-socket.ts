import { closeCodes, type Refusal } from '@firsthand/model'
import type { WebSocket } from 'ws'

/** How long, in ms, a closing handshake may take before the socket is cut (within the second that SPEC A7 promises). */
const goodbyeTime = 800

const codes: Partial<Record<Refusal['id'], number>> = {
  'signed-out': closeCodes.signedOut,
  'unknown-board': closeCodes.notFound,
  'too-fast': closeCodes.tooMany,
}

/** The code with which a socket is closed for this reason. */
export const closeCodeOf = (refusal: Refusal): number => codes[refusal.id] ?? closeCodes.notAllowed

/** Closes a socket, whether or not its other end answers. */
export function closeSocket(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason)
  setTimeout(() => socket.terminate(), goodbyeTime).unref()
}
