import * as Y from 'yjs'
import { openDocument } from '../../client/open-document.ts'
import { condense } from '../../server/compaction/condense.ts'
import { createRooms } from '../../server/rooms.ts'
import { createAgenda } from './agenda.ts'
import { createAppPeer } from './app-peer.ts'
import { connect } from './connection.ts'
import { seedDocument } from './documents.ts'
import { createForger } from './forger.ts'
import { garbled } from './garbled.ts'
import { type Access, type Command, type CreateRooms, createHost, FIRST_ROOM } from './host.ts'
import { createJudge } from './judge.ts'
import type { Ledger } from './ledger.ts'
import { cast } from './operations.ts'
import type { Network, Peer, Surroundings } from './peer.ts'
import type { Intentions } from './person.ts'
import type { Weather } from './pipe.ts'
import { createRandom } from './random.ts'
import { createStockPeer } from './stock-peer.ts'
import { createStorage } from './storage.ts'

/** What takes part in a run; a planted fault is one of these in another build. */
export interface Build {
  createRooms: CreateRooms
  openDocument: typeof openDocument
}

export type World = Awaited<ReturnType<typeof createWorld>>

const FAIR: Weather = { up: true, down: true, rate: 500, delay: 40 }
/** Small, so that what is rare happens often. */
const LIMITS = {
  compactAfter: 20,
  recentRows: 12,
  backlogBytes: 700,
  atOnceBytes: 500,
  idleMs: 4_000,
  documentBytes: 4_000_000,
}

/** One star: a server with its disk, eight people and their networks, in virtual time, out of one seed. */
export async function createWorld(seed: string, build: Partial<Build>) {
  const random = createRandom(seed)
  const chance = random.fork('world')
  const agenda = createAgenda()
  const access = new Map<string, Access>()
  const intentions: Intentions = { made: new Map(), gone: new Set() }
  const networks = new Map<string, Network>()
  const peers: Peer[] = []
  const acknowledged = new Set<string>()
  let commands = 0

  const judge = createJudge({
    now: () => agenda.now(),
    ledger: (room) => storage.ledger(room),
    accessOf: (person) => host.accessOf(person),
    // Newcomers are.
    isHonest: (person) => (cast.find(({ name }) => name === person)?.is ?? 'app') !== 'forger' && person !== broken,
    // Two of the longest that go at once, with their heads.
    mostBacklog: 2 * Math.max(LIMITS.backlogBytes, LIMITS.atOnceBytes),
  })
  const storage = createStorage(agenda, random.fork('storage'), judge.broken)
  const isSeeded = chance.once(2)
  if (isSeeded) {
    storage.write(FIRST_ROOM, { update: seedDocument(chance.uint32()), claims: [] })
    await agenda.run(1000)
  }
  for (const one of cast) access.set(one.name, one.may)
  const host = createHost({
    agenda,
    storage,
    judge,
    createRooms: build.createRooms ?? createRooms,
    access,
    limits: LIMITS,
    condense: async (parts) => {
      // In another thread, meanwhile everything goes on.
      await new Promise<void>((done) => agenda.after(1 + chance.below(300), done))
      return condense(parts)
    },
  })
  host.start()

  const surround = (name: string): Surroundings => {
    const network: Network = { weather: { ...FAIR }, connections: new Set() }
    networks.set(name, network)
    const ways = random.fork(`network of ${name}`)
    return {
      name,
      agenda,
      random: random.fork(`device of ${name}`),
      room: () => host.room,
      connect(room) {
        for (const one of network.connections) if (one.isOver) network.connections.delete(one)
        const connection = connect(agenda, ways, network.weather, () => host.door(name, room))
        network.connections.add(connection)
        return connection.socket
      },
      intentions,
      broken: judge.broken,
    }
  }
  /** What no epoch of the document has stored of what was done in `doc`; null when one has it all. */
  const lacks = (doc: Y.Doc, deletes: ReadonlyMap<number, ReadonlySet<number>>): string | null => {
    const isStoredIn = (ledger: Ledger) =>
      ledger.reached(doc.clientID) >= Y.getState(doc.store, doc.clientID) &&
      [...deletes].every(([client, clocks]) => [...clocks].every((clock) => ledger.isDeleted(client, clock)))
    return host.rooms.some((room) => isStoredIn(storage.ledger(room))) ? null : `what ${doc.clientID} did`
  }
  /** In half of the worlds one stock client sends through a network that garbles. */
  const broken = chance.once(2) ? cast.findLast(({ is }) => is === 'stock')?.name : undefined
  const meet = (name: string, is: (typeof cast)[number]['is'], may: Access) => {
    const around = surround(name)
    if (is === 'app') peers.push(createAppPeer(around, lacks, build.openDocument ?? openDocument))
    else if (is === 'forger') peers.push(createForger(around, may === 'write'))
    else if (name === broken) peers.push(createStockPeer(garbled(around), false))
    else peers.push(createStockPeer(around, true))
  }
  for (const { name, is, may } of cast) meet(name, is, may)

  return {
    random,
    agenda,
    judge,
    storage,
    host,
    peers,
    intentions,
    /** Whether there was something in the document from the start. */
    isSeeded,
    acknowledged,
    weather(name: string, next: Partial<Weather>) {
      const network = networks.get(name)
      if (network === undefined) return
      Object.assign(network.weather, next)
      for (const connection of network.connections) connection.look()
    },
    /** Makes one network fair again, or all of them. */
    heal(...names: string[]) {
      for (const name of names.length > 0 ? names : networks.keys()) this.weather(name, FAIR)
    },
    command(change: Command['change']) {
      const id = `command ${commands++}`
      host.command({ id, change }).then((isDone) => {
        if (isDone) acknowledged.add(id)
      })
    },
    /** The process is gone, and so are its ends of all connections. */
    kill() {
      host.kill()
      for (const { connections } of networks.values()) for (const connection of connections) connection.kill()
    },
    /** Two who were never here. */
    inviteNewcomers() {
      for (const [name, is] of [
        ['newcomer', 'app'],
        ['stock newcomer', 'stock'],
      ] as const) {
        host.invite(name)
        meet(name, is, 'read')
      }
    },
    end() {
      for (const peer of peers) peer.end()
      host.kill()
    },
  }
}
