import type { IncomingMessage } from 'node:http'

/** Path and query of an upgrade's address; null for one that can't be read (anybody can send anything). */
export function addressOf(request: IncomingMessage): URL | null {
  return URL.parse(request.url ?? '', 'http://here')
}
