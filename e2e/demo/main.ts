import { type Server, startServer } from '../server/start-server.ts'
import { asCaller } from '../session/caller.ts'
import { request } from '../session/request.ts'
import { addresses } from './addresses.ts'
import { begin } from './begin.ts'
import type { Demo } from './demo.ts'
import { Pace } from './pace.ts'
import { play } from './play.ts'
import { readWishes, usage, type Wishes } from './wishes.ts'

const over = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => over.abort())

const began = Date.now()
function tell(line: string): void {
  const seconds = Math.floor((Date.now() - began) / 1000)
  console.log(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}  ${line}`)
}

/** Takes the board off a server that was there before. */
async function clear({ session, line }: Demo): Promise<void> {
  const { facilitator } = session
  const title = line.all('board')[0]?.title
  const headers = { cookie: facilitator.cookie, origin: facilitator.address }
  const { status } = await request(facilitator.own('delete'), { method: 'POST', headers, body: { title } })
  tell(status === 200 ? 'The board has been deleted.' : 'The board could not be deleted: delete it on its desk.')
}

async function run({ language, address, fast }: Wishes): Promise<void> {
  let server: Server | null = null
  let demo: Demo | null = null
  try {
    if (address === null) {
      tell('A server starts, over data that are gone afterwards…')
      server = await startServer()
    }
    const pace = new Pace(fast ? 'at-once' : 'quick', over.signal)
    const creationSecret = process.env.BOARD_CREATION_SECRET
    const settings = { language, pace, tell, ...(creationSecret ? { creationSecret } : {}) }
    demo = await begin(server?.address ?? address ?? '', settings)
    tell('The board is there. Open any of these, each in a window of its own:')
    console.log(['', ...addresses(demo), ''].join('\n'))
    await play(demo)
  } catch (error) {
    if (!over.signal.aborted) throw error
  } finally {
    // Nothing that is still under way says anything any more.
    over.abort()
    if (demo && !server) await clear(demo).catch(() => tell('The server is gone; its board could not be deleted.'))
    demo?.line.close()
    await server?.end()
    tell(server ? 'The demo is over, and its data are gone.' : 'The demo is over.')
  }
}

function fail(error: unknown, more = ''): never {
  console.error(`\n${error instanceof Error ? error.message : error}\n${more}`)
  process.exit(1)
}

function wishes(): Wishes {
  try {
    return readWishes(process.argv.slice(2))
  } catch (error) {
    fail(error, `\n${usage}`)
  }
}

const wished = wishes()
await asCaller({ localAddress: '127.0.0.1', userAgent: 'Firsthand-Demo' }, () => run(wished)).catch(fail)
process.exit(0)
