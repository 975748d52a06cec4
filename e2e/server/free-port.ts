import { once } from 'node:events'
import { createServer } from 'node:net'

/** A port that is free now. The server is told it, and not 0, so that it comes back on the same one after a restart. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
