import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { FileMaker } from '@firsthand/report/files'
import { openSqliteStorage, type StorageError } from '@firsthand/store'
import type { Logger } from 'pino'
import { makeApp } from './app.ts'
import { LiveSockets } from './audience/live-sockets.ts'
import { Boards } from './board/boards.ts'
import { Housekeeping } from './board/housekeeping.ts'
import { DocumentSockets } from './document/document-sockets.ts'
import { HttpListener } from './edge/http-listener.ts'
import { originFits } from './edge/origin.ts'
import { makeLog } from './health/make-log.ts'
import { makeMetrics } from './health/metrics.ts'
import { builtPages } from './pages/routes.ts'
import { makeParts } from './parts.ts'
import { KeyMaker } from './permit/key-maker.ts'
import { makeRates } from './rate/rates.ts'
import { type Addresses, addressesOf } from './settings/addresses.ts'
import type { Settings } from './settings/settings.ts'

export type RunningServer = {
  /** Where this machine reaches it, without a slash at the end. */
  url: string
  addresses: Addresses
  log: Logger
  /** Stops accepting, finishes what was asked, sends sockets away and closes the store. Nothing in flight is lost. */
  close: () => Promise<void>
}

export type Surroundings = {
  /** Directory of the built pages. */
  pages?: string
  /** Told when the storage is lost for good: the process should end, a new one reads what is stored. */
  onFault?: (error: StorageError) => void
  /** Where keys for permits come from. */
  keys?: Pick<KeyMaker, 'take'>
}

/** Starts everything. Rejects with a `StorageError` when the data can't be opened, or with Node's error when the port is taken. */
export async function startServer(
  settings: Settings,
  { pages = builtPages, onFault, keys = new KeyMaker() }: Surroundings = {},
): Promise<RunningServer> {
  const log = makeLog(settings)
  const storage = await openSqliteStorage({
    directory: settings.dataDirectory,
    maxBytes: settings.dataMaxBytes,
    synchronous: settings.dataSync,
    onFault: (error) => {
      log.fatal({ error: error.id }, 'the storage is lost')
      onFault?.(error)
    },
  })
  const boards = new Boards(storage, keys, log, settings)
  const files = new FileMaker()
  let addresses: Addresses = { open: '', phones: null }
  const parts = makeParts({
    settings,
    boards,
    rates: makeRates(settings),
    keys,
    files,
    log,
    addresses: () => addresses,
  })
  const live = new LiveSockets(parts)
  const documents = new DocumentSockets(parts)
  const metrics = makeMetrics({
    sockets: () => live.count + documents.count,
    documents: () => documents.documentCount,
  })
  let stopping = false
  const app = makeApp(parts, { metrics, isStopping: () => stopping, pages })
  const listener = new HttpListener(app)
  listener.onUpgrade((request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const { origin, host } = request.headers
    // As if it were gone already: whoever wants a socket comes back by themselves.
    if (stopping) socket.destroy()
    else if (origin === undefined || !originFits(origin, host, settings.publicUrl)) socket.end(refusal('403 Forbidden'))
    else if (!live.upgrade(request, socket, head) && !documents.upgrade(request, socket, head)) {
      socket.end(refusal('404 Not Found'))
    }
  })
  const port = await listener.listen(settings).catch(async (error) => {
    await live.stop()
    await documents.stop()
    await storage.close()
    throw error
  })
  addresses = addressesOf(settings, port)
  const housekeeping = new Housekeeping(boards, settings.retentionDays, log)
  log.info({ port }, 'started')

  let closing: Promise<void> | null = null
  const close = async () => {
    stopping = true
    housekeeping.stop()
    await documents.stop()
    await boards.settled()
    // Last, so that what was committed until now has been handed over.
    await live.stop()
    // A file is asked for again; nobody waits for it here.
    await files.close()
    await listener.stop()
    await boards.stop()
    await storage.close()
    log.info('stopped')
  }
  const shown = settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host
  return {
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`,
    addresses,
    log,
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

const refusal = (status: string) => `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`
