import * as Y from 'yjs'
import { openDocument } from '../../client/open-document.ts'
import { condense } from '../../server/compaction/condense.ts'
import { createRooms } from '../../server/rooms.ts'
import { createAgenda } from './agenda.ts'
import { createAppPeer } from './app-peer.ts'
import { differs, lost, seedDocument, wrongWith } from './check.ts'
import { connect } from './connection.ts'
import { createForger } from './forger.ts'
import { type Access, type CreateRooms, createHost, ROOM } from './host.ts'
import { createJudge } from './judge.ts'
import { FORGERS, type Operation } from './operations.ts'
import type { Network, Peer, Surroundings } from './peer.ts'
import type { Intentions } from './person.ts'
import { createRandom, type Random } from './random.ts'
import { createStockPeer } from './stock-peer.ts'
import { createStorage, docOf } from './storage.ts'

/** What takes part in a run; a planted fault is one of these in another build. */
export interface Build {
  createRooms: CreateRooms
  openDocument: typeof openDocument
}

export interface Outcome {
  /** What was broken first; null when nothing was. */
  verdict: string | null
  /** Closes by the server, by code and reason. */
  closes: ReadonlyMap<string, number>
  /** Failures of the disk that were told. */
  faults: number
  /** How long it took, in virtual ms. */
  ms: number
  records: number
}

const STOCK = [4, 5]
const FAIR = { up: true, down: true, rate: 500, delay: 40 }
const LIMITS = {
  compactAfter: 20,
  recentRows: 12,
  backlogBytes: 8_000,
  atOnceBytes: 1_500,
  idleMs: 4_000,
  documentBytes: 4_000_000,
}
const LONGEST_REST_MS = 300_000
const QUIET_MS = 5_000

/**
 * One star with a server, its disk and eight people, in virtual time. Carries out the operations, lets everything come to
 * rest, and looks at what is left. The same seed and operations give the same run.
 */
export async function simulate(
  seed: string,
  operations: readonly Operation[],
  built: Partial<Build> = {},
): Promise<Outcome> {
  const build: Build = { createRooms, openDocument, ...built }
  const random = createRandom(seed)
  const chance = random.fork('world')
  const agenda = createAgenda()
  const access = new Map<string, Access>()
  const intentions: Intentions = { made: new Map(), gone: new Set() }
  const networks = new Map<string, Network>()
  const peers: Peer[] = []
  const nameOf = (who: number) => `p${who}`
  const forgers = FORGERS.map(nameOf)

  const judge = createJudge({
    now: () => agenda.now(),
    ledger: () => storage.ledger(ROOM),
    accessOf: (person) => host.accessOf(person),
    isHonest: (person) => !forgers.includes(person),
  })
  const storage = createStorage(agenda, random.fork('storage'), judge.broken)
  const hasSeed = chance.once(2)
  if (hasSeed) {
    storage.write(ROOM, { update: seedDocument(chance.uint32()), claims: [] })
    await agenda.run(1000)
  }
  for (let who = 0; who < 8; who++) access.set(nameOf(who), who === 3 || who === FORGERS[0] ? 'read' : 'write')
  const host = createHost({
    agenda,
    storage,
    judge,
    createRooms: build.createRooms,
    access,
    limits: LIMITS,
    condense: async (parts) => condense(parts),
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
      room: () => ROOM,
      connect(room) {
        const connection = connect(agenda, ways, network.weather, () => host.door(name, room))
        network.connections.add(connection)
        return connection.socket
      },
      intentions,
      broken: judge.broken,
    }
  }
  const lacks = (doc: Y.Doc, deletes: ReadonlyMap<number, ReadonlySet<number>>) => {
    const ledger = storage.ledger(ROOM)
    if (Y.getState(doc.store, doc.clientID) > ledger.reached(doc.clientID)) return 'what was added'
    for (const [client, at] of deletes)
      for (const clock of at) if (!ledger.isDeleted(client, clock)) return `the deletion of ${client} ${clock}`
    return null
  }
  const makeApp = (name: string) => createAppPeer(surround(name), lacks, build.openDocument)
  for (let who = 0; who < 8; who++) {
    const name = nameOf(who)
    if (STOCK.includes(who)) peers.push(createStockPeer(surround(name)))
    else if (FORGERS.includes(who)) peers.push(createForger(surround(name), who !== FORGERS[0]))
    else peers.push(makeApp(name))
  }

  const change = (name: string, next: object) => {
    const network = networks.get(name)
    if (network === undefined) return
    Object.assign(network.weather, next)
    for (const connection of network.connections) {
      connection.look()
      if (connection.isOver) network.connections.delete(connection)
    }
  }
  const killed = () => {
    for (const { connections } of networks.values()) for (const connection of connections) connection.kill()
  }
  let commands = 0
  const command = (change: { person: string; access: Access; widen: boolean } | null) =>
    void host.command({ id: `c${commands++}`, change })
  const restart = (after: number) => agenda.after(after, () => host.start())

  const happen = (operation: Operation, chance: Random) => {
    const name = nameOf(operation.who)
    const isForger = FORGERS.includes(operation.who)
    const heal = () => agenda.after(100 + chance.below(chance.once(4) ? 60_000 : 5_000), () => change(name, FAIR))
    switch (operation.does) {
      case 'cut':
      case 'cut-up':
      case 'cut-down':
        change(name, { up: operation.does === 'cut-down', down: operation.does === 'cut-up' })
        return heal()
      case 'slow':
        change(name, { rate: 0.2 + chance.below(20) / 10, delay: chance.below(2000) })
        return heal()
      case 'reload':
        return peers[operation.who]?.reload()
      case 'access':
        return isForger ? command(null) : command({ person: name, access: chance.pick(ACCESSES), widen: false })
      case 'widen':
        return isForger ? command(null) : command({ person: name, access: 'read', widen: true })
      case 'command':
        return command(null)
      case 'disk':
        storage.disk = chance.pick(['slow', 'flaky', 'flaky', 'full'] as const)
        return agenda.after(200 + chance.below(8000), () => {
          storage.disk = 'well'
        })
      case 'kill':
        host.kill()
        killed()
        return restart(50 + chance.below(3000))
      case 'stop':
        host.stop().then(() => {
          killed()
          restart(50 + chance.below(3000))
        })
        return
      default:
        peers[operation.who]?.do(operation.does, chance)
    }
  }

  const judged = () => judge.verdict !== null
  const guarded = async (act: () => Promise<void>) => {
    try {
      await act()
    } catch (error) {
      judge.broken(`somebody stumbled: ${error instanceof Error ? error.stack : String(error)}`)
    }
  }
  const outcome = (): Outcome => {
    for (const peer of peers) peer.end()
    host.kill()
    const records = intentions.made.size
    return { verdict: judge.verdict, closes: judge.closes, faults: judge.faults, ms: agenda.now(), records }
  }

  // What is done.
  await guarded(async () => {
    for (const [index, operation] of operations.entries()) {
      await agenda.run(agenda.now() + operation.after, judged)
      if (judged()) return
      happen(operation, random.fork(`operation ${index} ${operation.with}`))
    }
  })
  if (judged()) return outcome()

  /** Lets time pass until everybody has been at rest for a while. */
  const rest = async (): Promise<void> => {
    const latest = agenda.now() + LONGEST_REST_MS
    let restless = 'nobody looked'
    for (let quiet = 0; quiet < QUIET_MS; ) {
      // In the end everybody may see.
      for (const name of networks.keys())
        if (host.accessOf(name) === 'none') command({ person: name, access: 'read', widen: false })
      await agenda.run(agenda.now() + 1000, judged)
      if (judged()) return
      const unrest = peers.map((peer) => [peer.name, peer.unrest()]).filter(([, why]) => why !== null)
      quiet = unrest.length === 0 && host.isUp ? quiet + 1000 : 0
      if (unrest.length > 0) restless = unrest.map((one) => one.join(': ')).join(', ')
      if (agenda.now() > latest) return judge.broken(`it does not come to rest: ${restless}`)
    }
  }
  /** Compares what everybody sees with what is stored. */
  const agree = (when: string) => {
    const stored = docOf(storage.stored(ROOM))
    const wrong = wrongWith(stored, hasSeed)
    if (wrong !== null) judge.broken(`${when}: ${wrong}`)
    for (const { name, doc } of peers) {
      const how = doc === null ? null : differs(doc, stored)
      if (how !== null) judge.broken(`${when}: ${name} does not have what is stored: ${how}`)
    }
    const missing = storage.ledger(ROOM).missingFrom(stored)
    if (missing !== null) judge.broken(`${when}: what was stored is gone: ${missing}`)
    const of = (name: string) => peers.find((peer, who) => peer.name === name && !STOCK.includes(who))?.kept() ?? null
    const nowhere = lost(stored, intentions, of)
    if (nowhere !== null) judge.broken(`${when}: ${nowhere}`)
    if (judge.faults < host.failures) judge.broken(`${host.failures - judge.faults} failures were not told`)
    stored.destroy()
  }

  // Everything heals.
  await guarded(async () => {
    storage.disk = 'well'
    for (const name of networks.keys()) change(name, FAIR)
    restart(3000)
    await agenda.run(agenda.now() + 12_000, judged)
    storage.disk = 'well'
    for (const name of networks.keys()) change(name, FAIR)
    await agenda.run(agenda.now() + 12_000, judged)
    // Nobody tells a stock client that may only read that what it drew before will never be stored.
    for (const who of STOCK) if (host.accessOf(nameOf(who)) === 'read') peers[who]?.reload()
    await rest()
    if (judged()) return
    agree('at rest')

    // A restart, and somebody who comes new, see the same.
    const stopped = host.stop()
    await agenda.run(agenda.now() + 5000)
    await stopped
    killed()
    for (const name of ['newcomer', 'stock newcomer']) host.invite(name)
    host.start()
    peers.push(makeApp('newcomer'), createStockPeer(surround('stock newcomer')))
    await rest()
    if (!judged()) agree('after a restart')
  })
  return outcome()
}

const ACCESSES: readonly Access[] = ['write', 'write', 'read', 'none']
