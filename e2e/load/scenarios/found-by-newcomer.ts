import type { Crowd } from '../crowd/start-crowd.ts'
import { dialectOf } from '../servers/kinds.ts'
import type { LoadServer } from '../servers/start-load-server.ts'

/** How much of what was written (in %) somebody finds who opens the document now. */
export async function foundByNewcomer(crowd: Crowd, server: LoadServer): Promise<number> {
  const [seat] = server.seats
  if (!seat) throw new Error('nobody is here')
  const { sent } = await crowd.ask('evidence')
  const found = new Set(await crowd.ask('read', seat, dialectOf(server.kind)))
  return (100 * found.size) / sent
}
