import { integrate } from './integrate.ts'
import type { Id, ReadStruct, Run } from './read-update.ts'

/** Where something lies: under a key of a map, or in a list or text. All that lies in one list has the same place. */
interface Place {
  is: 'map' | 'list'
  /** How many shared types lie around it; 1 in a root. */
  depth: number
}

const GARBAGE = 0
const DELETED = 1
const TYPE = 7

/** Whether a struct may be placed where no client would place it. Nearly nothing that is drawn is looked at further. */
export const isIntricate = ({ kind, origin, right, parent, length }: ReadStruct): boolean =>
  right !== null || (kind === TYPE && typeof parent !== 'string') || (origin !== null && length > 1 && kind !== DELETED)

/**
 * Where everything in a document lies, without its order: kept only where something intricate is added. It tells what Yjs
 * believes unseen and then stumbles over: things between two lists, several values at once under one key of a map (the
 * deletion of such a map throws), and types nested so deep that deleting them overflows the stack.
 */
export class Lineage {
  readonly #beneath: Lineage | null
  /** For each client id the clocks from which on there is another place; null stands for garbage, which lies nowhere. */
  readonly #places = new Map<number, { from: number[]; place: (Place | null)[] }>()
  readonly #lists = new Map<string, Place>()
  readonly #maps: Place[] = []

  /** With something `beneath`, that is not changed by what is put here. */
  constructor(beneath: Lineage | null = null) {
    this.#beneath = beneath
  }

  /** Puts a struct where it belongs; all that it needs must have been put before. False where no client would put it. */
  put(client: number, struct: ReadStruct, mostDepth: number): boolean {
    const place = this.#placeFor(struct)
    this.#keep(client, struct.clock, place)
    if (place === null)
      return struct.origin === null || struct.right === null || this.#isGone(struct.origin, struct.right)
    const { kind, length, right, origin } = struct
    if (right !== null && (place.is === 'map' || this.#placeOf(right) !== place)) return false
    if (origin !== null && this.#placeOf(origin) !== place) return false
    if (kind === TYPE && place.depth > mostDepth) return false
    return place.is === 'list' || length === 1 || kind === DELETED
  }

  /** Puts what was found fit before; `reached` is how far each client id went until then. */
  follow(reached: (client: number) => number, runs: Run[]): void {
    integrate(reached, runs, (client, struct) => void this.put(client, struct, Number.POSITIVE_INFINITY))
  }

  #isGone(...ids: Id[]): boolean {
    return ids.every((id) => this.#placeOf(id) === null)
  }

  #placeFor({ kind, origin, right, parent, hasKey }: ReadStruct): Place | null {
    if (kind === GARBAGE) return null
    if (origin !== null) return this.#placeOf(origin)
    if (right !== null) return this.#placeOf(right)
    if (typeof parent === 'string') return hasKey ? this.#map(1) : this.#list(`in ${parent}`, 1)
    const around = parent && this.#placeOf(parent)
    if (around === null || parent === null) return null
    return hasKey ? this.#map(around.depth + 1) : this.#list(`${parent.client} ${parent.clock}`, around.depth + 1)
  }

  #placeOf({ client, clock }: Id): Place | null {
    const known = this.#places.get(client)
    if (known === undefined || clock < (known.from[0] as number))
      return this.#beneath === null ? null : this.#beneath.#placeOf({ client, clock })
    let [low, high] = [0, known.from.length]
    while (low < high - 1) {
      const middle = (low + high) >> 1
      if ((known.from[middle] as number) <= clock) low = middle
      else high = middle
    }
    return known.place[low] ?? null
  }

  #keep(client: number, clock: number, place: Place | null): void {
    const known = this.#places.get(client) ?? { from: [], place: [] }
    this.#places.set(client, known)
    if (known.place.length > 0 && known.place.at(-1) === place) return
    known.from.push(clock)
    known.place.push(place)
  }

  #map(depth: number): Place {
    const known = this.#beneath ? this.#beneath.#map(depth) : (this.#maps[depth] ?? { is: 'map', depth })
    this.#maps[depth] = known
    return known
  }

  #list(name: string, depth: number): Place {
    const known = this.#knownList(name) ?? { is: 'list', depth }
    this.#lists.set(name, known)
    return known
  }

  #knownList(name: string): Place | undefined {
    return this.#lists.get(name) ?? (this.#beneath ? this.#beneath.#knownList(name) : undefined)
  }
}
