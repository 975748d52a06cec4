import type * as Y from 'yjs'
import type { Agenda } from './agenda.ts'
import type { Connection } from './connection.ts'
import type { Doing, Intentions } from './person.ts'
import type { Weather } from './pipe.ts'
import type { Random } from './random.ts'
import type { SimulatedSocket } from './simulated-socket.ts'

/** Somebody with a device. */
export interface Peer {
  readonly name: string
  /** What they see now; null for those whose sight does not count. */
  readonly doc: Y.Doc | null
  do(doing: Doing, chance: Random): void
  /** Opens everything anew, as a reload of the page does. */
  reload(): void
  /** The device is looked at again, or says that it may have a network again. */
  wake(): void
  /** Connected, all there, nothing waiting to be stored. A word says why not. */
  unrest(): string | null
  /** Records that they made, know not to be on the board, and still have. */
  kept(): ReadonlySet<string>
  end(): void
}

/** What a device finds around it. */
export interface Surroundings {
  name: string
  agenda: Agenda
  random: Random
  room(): string
  connect(room: string): SimulatedSocket
  intentions: Intentions
  broken(what: string): void
}

/** One person's network: the weather, and the connections that live in it. */
export interface Network {
  weather: Weather
  connections: Set<Connection>
}
