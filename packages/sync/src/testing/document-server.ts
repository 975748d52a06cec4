import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { DocumentSocket } from '../server/document-socket.ts'
import type { Limits } from '../server/limits.ts'
import type { CommitOutcome } from '../server/room/kept-document.ts'
import type { Decision, RoomsSettings } from '../server/rooms.ts'
import { createRooms } from '../server/rooms.ts'
import { WebSocketLine } from '../server/web-socket-line.ts'
import type { DocumentLog } from './document-log.ts'

export interface DocumentServerSettings {
  log: DocumentLog
  /** What a person may do; the default lets everybody write, and shows everybody by their own name. */
  decide?: (person: string, document: string) => Decision
  limits?: Partial<Limits>
  port?: number
  /** Put around the host's own acts, e.g. to hold or fail them. */
  around?: Partial<Pick<RoomsSettings, 'load' | 'commit' | 'compact'>>
}

const BOARD = 'b1'
const everybodyWrites = (person: string): Decision => ({ access: 'write', presence: { name: person, voice: null } })

/** A server of documents on a real port: `ws://…/<person>/<document>.<epoch>`, with documents on the disk. */
export async function startDocumentServer(settings: DocumentServerSettings) {
  const { log, limits = {}, port = 0, around = {} } = settings
  let decide = settings.decide ?? everybodyWrites
  const epochs = new Map<string, number>()
  const faults: unknown[] = []
  const connections: string[] = []

  const load: RoomsSettings['load'] = async (_board, name) => log.load(name)
  const commit: RoomsSettings['commit'] = async (_board, name, written, persons): Promise<CommitOutcome> => {
    const document = name.slice(0, name.lastIndexOf('.'))
    const refused = persons.filter((person) => decide(person, document).access !== 'write')
    if (refused.length > 0) return { is: 'refused', persons: refused }
    log.append(name, written.update, written.claims)
    return { is: 'stored' }
  }
  const rooms = createRooms({
    load: around.load ?? load,
    commit: around.commit ?? commit,
    compact: around.compact ?? (async (_board, name, snapshot, upto) => log.compact(name, snapshot, upto)),
    epoch: (_board, document) => epochs.get(document) ?? 1,
    parsePresence: (claimed) => ('cursor' in claimed ? { cursor: claimed.cursor } : {}),
    onFault: (error) => faults.push(error),
    limits,
  })

  const http = createServer()
  const maxPayload = (limits.frameBytes ?? 4 * 1024 * 1024) + 65_536
  const sockets = new WebSocketServer({ server: http, maxPayload, WebSocket: DocumentSocket })
  sockets.on('connection', (socket, request) => {
    const [, person = '', ...name] = (request.url ?? '').split('/')
    connections.push(person)
    const document = name.join('/').replace(/\.\d+$/, '')
    const { access, presence } = decide(person, document)
    if (access === 'none') return socket.close(4403, 'not-allowed')
    const mark = (client: number) => `${person}/${client}`
    const place = { board: BOARD, name: name.join('/'), person, access, presence, mark }
    rooms.connect(new WebSocketLine(socket, request.socket), place)
  })
  http.listen(port, '127.0.0.1')
  await once(http, 'listening')
  const address = http.address() as AddressInfo

  return {
    port: address.port,
    urlOf: (person: string) => `ws://127.0.0.1:${address.port}/${person}`,
    rooms,
    load,
    commit,
    faults,
    /** Who connected, in order, once per connection. */
    connections,
    openSockets: () => sockets.clients.size,
    /** From now on; open sockets follow. */
    decideBy(next: (person: string, document: string) => Decision) {
      decide = next
      rooms.setAccess(BOARD, next)
    },
    /** Starts a new epoch of a document; open sockets of the one before are ended. */
    startEpoch(document: string, epoch: number) {
      epochs.set(document, epoch)
      rooms.setAccess(BOARD, decide)
    },
    async close() {
      await rooms.close()
      for (const client of sockets.clients) client.terminate()
      sockets.close()
      http.close()
      http.closeAllConnections()
    },
  }
}
