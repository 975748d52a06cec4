import * as Y from 'yjs'
import { Deletions } from './deletions.ts'
import { integrate } from './integrate.ts'
import { isIntricate, Lineage } from './lineage.ts'
import type { DeletedRange, ReadStruct, ReadUpdate, Run } from './read-update.ts'
import { readUpdate } from './read-update.ts'
import { trimUpdate } from './trim-update.ts'
import type { UpdateLimits } from './update-limits.ts'

/** What is known of a document: how far it goes under each client id (0 for an unknown one), and what is deleted in it. */
export interface Known {
  reached(client: number): number
  deletions: Deletions
  /** Names of its roots, as far as they are known. */
  roots: Set<string>
  /** Where everything in it lies; asked for only where something intricate is added. */
  lineage(): Lineage
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
  | { is: 'adds'; update: Uint8Array; brings: Brought[]; deletes: DeletedRange[]; roots: Set<string> }
  /** It can't be read, breaks a limit, or would stay pending: it names what does not exist. */
  | { is: 'unfit' }

const unfit: Inspection = { is: 'unfit' }
const DELETED = 1

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
  if (fresh.length > limits.clientIds || hasTooManyRoots(known, read, limits)) return unfit
  const reachedAfter = integrate((client) => known.reached(client), fresh)
  if (reachedAfter === null) return unfit
  for (const { client, clock, length } of read.deletes) if (clock + length > reachedAfter(client)) return unfit
  const deleted = union(read.deletes)
  const deletes = [...deleted].flatMap((range) => known.deletions.missing(range))
  if (!belongs(known, fresh, deleted, limits)) return unfit
  if (fresh.length === 0 && deletes.length === 0) return { is: 'nothing' }
  const brings = fresh.map(({ client }) => ({ client, reached: reachedAfter(client) }))
  return { is: 'adds', update: trimUpdate(update, read, fresh, deletes), brings, deletes, roots: read.roots }
}

function hasTooManyRoots(known: Known, { roots }: ReadUpdate, limits: UpdateLimits): boolean {
  let all = known.roots.size
  for (const root of roots) if (!known.roots.has(root)) all++
  return all > limits.roots
}

/**
 * Each deletion once: a few bytes can delete the same again and again, which would be looked up piece by piece here, and
 * gone through struct by struct in everybody's Yjs.
 */
function union(deletes: DeletedRange[]): Deletions {
  const all = new Deletions()
  all.addAll(deletes)
  return all
}

/** Whether everything is put where a client can have put it. */
function belongs(known: Known, runs: Run[], deleted: Deletions, { typeDepth }: UpdateLimits): boolean {
  // A value of several clocks under a key: Yjs would keep a part of it for deleted that is not. It makes such itself of
  // values that followed each other there and are all deleted, where an undo manager keeps them.
  const isGone = (client: number, { clock, length }: ReadStruct) =>
    length > 1 && deleted.missing({ client, clock, length }).length === 0
  const isPlain = runs.every(({ client, structs }) =>
    structs.every((one) => !one.hasKey || one.length === 1 || one.kind === DELETED || isGone(client, one)),
  )
  if (!isPlain || !runs.some(({ structs }) => structs.some(isIntricate))) return isPlain
  const lineage = new Lineage(known.lineage())
  let all = true
  integrate(
    (client) => known.reached(client),
    runs,
    (client, struct) => {
      all &&= lineage.put(client, isGone(client, struct) ? { ...struct, length: 1 } : struct, typeDepth)
    },
  )
  return all
}

function cutAtKnown(known: Known, update: Uint8Array, read: ReadUpdate): Uint8Array | null {
  try {
    const vector = new Map(read.runs.map(({ client }) => [client, known.reached(client)]))
    return Y.diffUpdate(update, Y.encodeStateVector(vector))
  } catch {
    return null
  }
}
