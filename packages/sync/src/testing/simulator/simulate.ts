import { differs, lost, wrongWith } from './check.ts'
import { happen } from './happen.ts'
import { cast, type Operation } from './operations.ts'
import { docOf } from './storage.ts'
import { type Build, createWorld, type World } from './world.ts'

export interface Outcome {
  /** What was broken first; null when nothing was. */
  verdict: string | null
  /** Closes by the server, by code and reason. */
  closes: ReadonlyMap<string, number>
  /** Failures of the disk that were told. */
  faults: number
  /** Records that were made. */
  records: number
  /** How long it took, in virtual ms. */
  ms: number
}

const LONGEST_REST_MS = 300_000
const QUIET_MS = 5_000
/** No trouble with network or disk lasts longer. */
const TROUBLE_MS = 12_000

/**
 * One run: carries out the operations, heals everything, lets it come to rest, and looks at what is left, before and
 * after a restart. The same seed and operations give the same run.
 */
export async function simulate(
  seed: string,
  operations: readonly Operation[],
  build: Partial<Build> = {},
): Promise<Outcome> {
  const world = await createWorld(seed, build)
  const { agenda, judge, host } = world
  const isJudged = () => judge.verdict !== null
  const acts = [
    async () => {
      for (const operation of operations) {
        await agenda.run(agenda.now() + operation.after, isJudged)
        if (isJudged()) return
        happen(world, operation)
      }
    },
    async () => {
      world.storage.disk = 'well'
      world.heal()
      agenda.after(3000, () => host.start())
      await agenda.run(agenda.now() + TROUBLE_MS, isJudged)
      world.heal()
      await agenda.run(agenda.now() + TROUBLE_MS, isJudged)
      // Nobody tells a stock client that may only read that what it drew before will never be stored.
      for (const { name, reload } of stock(world)) if (host.accessOf(name) === 'read') reload()
      await rest(world)
    },
    async () => agree(world, 'at rest'),
    async () => {
      const stopped = host.stop()
      await agenda.run(agenda.now() + TROUBLE_MS, isJudged)
      if (!(await stopped)) judge.broken('it does not stop')
      world.kill()
      world.inviteNewcomers()
      host.start()
      await rest(world)
    },
    async () => agree(world, 'after a restart'),
  ]
  for (const act of acts) {
    try {
      if (!isJudged()) await act()
    } catch (error) {
      judge.broken(`somebody stumbled: ${error instanceof Error ? error.stack : String(error)}`)
    }
  }
  const { verdict, closes, faults } = judge
  world.end()
  return { verdict, closes, faults, records: world.intentions.made.size, ms: agenda.now() }
}

const stock = ({ peers }: World) => peers.filter((_, who) => cast[who]?.is === 'stock')

/** Lets time pass until everybody has been at rest for a while. */
async function rest({ agenda, judge, host, peers, command }: World): Promise<void> {
  const latest = agenda.now() + LONGEST_REST_MS
  let restless = 'nobody looked'
  for (let quiet = 0; quiet < QUIET_MS && judge.verdict === null; ) {
    // In the end everybody may see.
    for (const { name } of peers)
      if (host.accessOf(name) === 'none') command({ is: 'access', person: name, access: 'read', widen: false })
    await agenda.run(agenda.now() + 1000, () => judge.verdict !== null)
    const unrest = peers.map((peer) => [peer.name, peer.unrest()]).filter(([, why]) => why !== null)
    quiet = unrest.length === 0 && host.isUp ? quiet + 1000 : 0
    if (unrest.length > 0) restless = unrest.map((one) => one.join(': ')).join(', ')
    if (agenda.now() > latest) judge.broken(`it does not come to rest: ${restless}`)
  }
}

/** Compares what everybody sees with what is stored, and that with what everybody did and was told. */
function agree({ judge, storage, host, peers, intentions, isSeeded, acknowledged }: World, when: string): void {
  const say = (what: string | null) => {
    if (what !== null) judge.broken(`${when}: ${what}`)
  }
  const stored = docOf(storage.stored(host.room))
  say(wrongWith(stored, isSeeded))
  for (const { name, doc } of peers) {
    const how = doc === null ? null : differs(doc, stored)
    say(how === null ? null : `${name} does not have what is stored: ${how}`)
  }
  for (const room of host.rooms) {
    const whole = docOf(storage.stored(room))
    const missing = storage.ledger(room).missingFrom(whole)
    say(missing === null ? null : `what was stored in ${room} is gone: ${missing}`)
    const back =
      room === host.room ? [] : [...whole.store.clients.keys()].filter((client) => stored.store.clients.has(client))
    say(back.length === 0 ? null : `history of ${room} came back: ${back}`)
    whole.destroy()
  }
  const apps = new Map(peers.flatMap((peer, who) => (cast[who]?.is === 'app' ? [[peer.name, peer]] : [])))
  say(lost(stored, intentions, (name) => apps.get(name)?.kept() ?? null))
  for (const id of acknowledged) if (!storage.commands.has(id)) say(`${id} was acknowledged and is gone`)
  const untold = host.failures - judge.faults
  if (untold > 0) say(`${untold} failures were not told`)
  stored.destroy()
}
