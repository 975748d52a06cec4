import { startServer } from '../../server/start-server.ts'
import { LightClient } from '../crowd/light-client.ts'
import { seatsOf } from '../servers/seats.ts'
import type { MadeDocument } from './make-document.ts'
import type { MadeBoards } from './store-boards.ts'

/**
 * Somebody writes the document at the first board, through a running Firsthand over that data directory. After a restart it is
 * opened once more, which leaves it compacted, as it is whenever nobody has had it open for a while.
 */
export async function writeDocument(boards: MadeBoards, document: MadeDocument): Promise<void> {
  const server = await startServer({ env: { DATA_DIR: boards.directory, LOG_LEVEL: 'error' } })
  const [seat] = seatsOf('firsthand', server.address, { boards })
  if (!seat) throw new Error('nobody is here')
  const client = new LightClient(seat, 'firsthand', { arrived: () => {} })
  try {
    await client.open(Uint8Array.of(0))
    const updates = document.updates.length
    // One more than there are updates: the answer to the server's question counts too.
    await new Promise<void>((stored, failed) => {
      client.onStored = (count) => {
        if (count > updates) stored()
      }
      client.onLost = failed
      for (const update of document.updates) client.put(update)
    })
    client.cut()
    await server.stop()
    await server.start()
    await client.open(Uint8Array.of(0))
    client.cut()
    await server.stop()
  } finally {
    await server.end()
  }
}
