import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { nestsDeeper } from './nests-deeper.ts'

/** What an update would do to a document, found without applying it. */
export type Inspection =
  /** Everything in it is known already. */
  | { is: 'nothing' }
  /** It fits. `clients` are the client ids under which it adds structs (none when it only deletes). */
  | { is: 'adds'; clients: number[] }
  /** It can't be read, breaks a limit, or would stay pending: it names what does not exist. */
  | { is: 'unfit' }

type Struct = Y.Item | Y.GC | Y.Skip

const unfit: Inspection = { is: 'unfit' }
const MOST_CLIENT_ID = 2 ** 32 - 1

/**
 * Inspects a V1 update against the document it is meant for. An update that fits is one that Yjs integrates wholly:
 * clocks continue, and whatever a struct or deletion refers to exists, so that nothing ever becomes pending.
 */
export function inspectUpdate(
  doc: Y.Doc,
  update: Uint8Array,
  limits: { structs: number; declaredClocks: number; clientIds: number; nesting: number },
): Inspection {
  const decoded = decode(update)
  if (decoded === null) return unfit
  const structs = decoded.structs as Struct[]
  if (structs.length > limits.structs) return unfit
  const runs = plausibleRuns(doc, structs, limits)
  if (runs === null || runs.size > limits.clientIds) return unfit
  const adding = [...runs]
    .filter(([client, run]) => endOf(run) > Y.getState(doc.store, client))
    .map(([client]) => client)
  const reached = integrate(doc, runs)
  if (reached === null) return unfit

  let deletes = false
  for (const [client, ranges] of decoded.ds.clients) {
    for (const { clock, len } of ranges) {
      if (!(len > 0) || clock + len > reached(client)) return unfit
      deletes ||= !isDeleted(doc, client, clock, len)
    }
  }
  return adding.length === 0 && !deletes ? { is: 'nothing' } : { is: 'adds', clients: adding }
}

const endOf = (run: Struct[]) => {
  const last = run.at(-1)
  return last === undefined ? 0 : last.id.clock + last.length
}

/** Reads a V1 update to its last byte, struct by struct: a declared count is believed only as far as there are bytes. */
function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  let rest: decoding.Decoder | null = null
  class Decoder extends Y.UpdateDecoderV1 {
    constructor(decoder: decoding.Decoder) {
      super(decoder)
      rest = decoder
    }
  }
  try {
    const decoded = Y.decodeUpdateV2(update, Decoder)
    // What follows an update is either of another encoding or a place to hide something.
    return rest === null || decoding.hasContent(rest) ? null : decoded
  } catch {
    return null
  }
}

/**
 * The structs per client; null when one is not plausible. Known ones are kept: Yjs looks at what they refer to as well,
 * and lets them pend for ever when it does not exist.
 */
function plausibleRuns(doc: Y.Doc, structs: Struct[], limits: { declaredClocks: number; nesting: number }) {
  const runs = new Map<number, Struct[]>()
  const seen = new Set<number>()
  let client = -1
  let next = 0
  let declared = 0
  for (const struct of structs) {
    if (struct.id.client !== client) {
      client = struct.id.client
      if (seen.has(client) || client > MOST_CLIENT_ID) return null
      seen.add(client)
      next = struct.id.clock
    }
    const end = struct.id.clock + struct.length
    if (struct.id.clock !== next || !(struct.length > 0) || !Number.isSafeInteger(end)) return null
    next = end
    declared += Math.max(0, end - Math.max(Y.getState(doc.store, client), struct.id.clock))
    if (declared > limits.declaredClocks || !isPlausible(struct, limits.nesting)) return null
    const run = runs.get(client)
    if (run) run.push(struct)
    else runs.set(client, [struct])
  }
  return runs
}

function isPlausible(struct: Struct, nesting: number): boolean {
  if (struct instanceof Y.GC) return true
  if (!(struct instanceof Y.Item)) return false
  const { content } = struct
  if (content instanceof Y.ContentDoc) return false
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return !nestsDeeper(content.arr, nesting)
  if (content instanceof Y.ContentEmbed) return !nestsDeeper(content.embed, nesting)
  if (content instanceof Y.ContentFormat) return !nestsDeeper(content.value, nesting)
  return true
}

/** Plays the integration through on clocks alone. Gives the clock each client would have reached; null if any struct is left. */
function integrate(doc: Y.Doc, runs: Map<number, Struct[]>): ((client: number) => number) | null {
  const after = new Map<number, number>()
  const reached = (client: number) => after.get(client) ?? Y.getState(doc.store, client)
  const exists = (id: unknown) => !(id instanceof Y.ID) || reached(id.client) > id.clock
  const fits = (struct: Struct) =>
    struct.id.clock <= reached(struct.id.client) &&
    (!(struct instanceof Y.Item) || (exists(struct.origin) && exists(struct.rightOrigin) && exists(struct.parent)))

  const open = new Map([...runs].map(([client, run]) => [client, { run, at: 0 }]))
  let moved = true
  while (open.size > 0 && moved) {
    moved = false
    for (const [client, place] of open) {
      for (let head = place.run[place.at]; head && fits(head); head = place.run[place.at]) {
        after.set(client, Math.max(reached(client), head.id.clock + head.length))
        place.at++
        moved = true
      }
      if (place.at === place.run.length) open.delete(client)
    }
  }
  return open.size === 0 ? reached : null
}

function isDeleted(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  if (clock + length > Y.getState(doc.store, client)) return false
  const structs = doc.store.clients.get(client) ?? []
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= clock + length) break
    if (!struct.deleted) return false
  }
  return true
}
