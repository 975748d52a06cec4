import * as Y from 'yjs'
import { Deletions } from './deletions.ts'
import type { DeletedRange, Id, ReadUpdate, Run } from './read-update.ts'
import { readUpdate } from './read-update.ts'
import { trimUpdate } from './trim-update.ts'
import type { UpdateLimits } from './update-limits.ts'

/** What is known of a document: how far it goes under each client id (0 for an unknown one), and what is deleted in it. */
export interface Known {
  reached(client: number): number
  deletions: Deletions
}

/** How far an update brings a client id. */
export interface Brought {
  client: number
  /** The clock after its last struct. */
  reached: number
}

/** What an update would do to a document, found without applying it. */
export type Inspection =
  /** Everything in it is known already. */
  | { is: 'nothing' }
  /** It fits. `update` is the same without what is known already; `brings` is empty when it only deletes. */
  | { is: 'adds'; update: Uint8Array; brings: Brought[]; deletes: DeletedRange[] }
  /** It can't be read, breaks a limit, or would stay pending: it names what does not exist. */
  | { is: 'unfit' }

const unfit: Inspection = { is: 'unfit' }

/**
 * Inspects a V1 update against what is known of the document it is meant for (SPEC D6). An update that fits is one that
 * every Yjs client with the same document integrates wholly: clocks continue, and whatever a struct or deletion refers to
 * exists, so that nothing ever becomes pending. The result may be a view on `update`.
 */
export function inspectUpdate(known: Known, update: Uint8Array, limits: UpdateLimits): Inspection {
  const read = readUpdate(update, limits)
  if (read === null) return unfit
  const isCut = read.runs.some(({ client, structs }) => {
    const reached = known.reached(client)
    return structs.some(({ clock, length }) => clock < reached && clock + length > reached)
  })
  if (!isCut) return judge(known, update, read, limits)
  // One struct is known in part (a client that came back sent it whole): Yjs knows how to cut it.
  const cut = cutAtKnown(known, update, read)
  const again = cut && readUpdate(cut, limits)
  return cut && again ? judge(known, cut, again, limits) : unfit
}

function judge(known: Known, update: Uint8Array, read: ReadUpdate, limits: UpdateLimits): Inspection {
  const fresh = read.runs.flatMap(({ client, structs }) => {
    const reached = known.reached(client)
    const first = structs.findIndex(({ clock }) => clock >= reached)
    return first === -1 ? [] : [{ client, structs: structs.slice(first) }]
  })
  if (fresh.length > limits.clientIds) return unfit
  const reachedAfter = integrate(known, fresh)
  if (reachedAfter === null) return unfit
  for (const { client, clock, length } of read.deletes) if (clock + length > reachedAfter(client)) return unfit
  const deletes = [...union(read.deletes)].flatMap((range) => known.deletions.missing(range))
  if (fresh.length === 0 && deletes.length === 0) return { is: 'nothing' }
  const brings = fresh.map(({ client }) => ({ client, reached: reachedAfter(client) }))
  return { is: 'adds', update: trimUpdate(update, read, fresh, deletes), brings, deletes }
}

/**
 * Each deletion once: a few bytes can delete the same again and again, which would be looked up piece by piece here, and
 * gone through struct by struct in everybody's Yjs.
 */
function union(deletes: DeletedRange[]): Deletions {
  const all = new Deletions()
  for (const ranges of Map.groupBy(deletes, ({ client }) => client).values()) {
    // In order, so that each is put at the end.
    for (const range of ranges.sort((a, b) => a.clock - b.clock)) all.add(range)
  }
  return all
}

/** Plays the integration through on clocks alone. Gives how far each client id would reach; null if any struct is left. */
function integrate(known: Known, runs: Run[]): ((client: number) => number) | null {
  const after = new Map<number, number>()
  const reached = (client: number) => after.get(client) ?? known.reached(client)
  const exists = ({ client, clock }: Id) => clock < reached(client)
  let waiting = runs.map((run) => ({ ...run, at: 0 }))
  let moved = true
  while (waiting.length > 0 && moved) {
    moved = false
    for (const run of waiting) {
      for (let head = run.structs[run.at]; head !== undefined; head = run.structs[run.at]) {
        if (head.clock > reached(run.client) || !head.needs.every(exists)) break
        after.set(run.client, head.clock + head.length)
        run.at++
        moved = true
      }
    }
    waiting = waiting.filter(({ at, structs }) => at < structs.length)
  }
  return waiting.length === 0 ? reached : null
}

function cutAtKnown(known: Known, update: Uint8Array, read: ReadUpdate): Uint8Array | null {
  try {
    const vector = new Map(read.runs.map(({ client }) => [client, known.reached(client)]))
    return Y.diffUpdate(update, Y.encodeStateVector(vector))
  } catch {
    return null
  }
}
