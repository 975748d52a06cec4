import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** What one frame should hold at most: well below what the server takes, so that a slow phone gets it there piece by piece. */
const BYTES = 1024 * 1024
const STRUCTS = 8_000
/** What the server takes in one frame, less its head. */
const MOST_BYTES = 4 * 1024 * 1024 - 64
/** No struct of a V1 update is shorter. */
const SHORTEST_STRUCT = 2

/**
 * Cuts an update (V1) of one client into updates that the server takes one after the other: its structs in the order of
 * their clocks, each with what is deleted of it, and with the last of them everything that it deletes. An update that is
 * small enough is returned as it is. Null when it can't be cut: a single value is too large, or it is not one client's.
 */
export function splitUpdate(update: Uint8Array): Uint8Array[] | null {
  if (update.length <= Math.min(BYTES, STRUCTS * SHORTEST_STRUCT)) return [update]
  const { structs, ds } = Y.decodeUpdate(update)
  if (update.length <= BYTES && structs.length <= STRUCTS) return [update]
  const client = structs[0]?.id.client
  if (client === undefined) return update.length <= MOST_BYTES ? [update] : null

  const pieces: Uint8Array[] = []
  let piece: Uint8Array[] = []
  let from = 0
  let next = structs[0]?.id.clock ?? 0
  let size = 0
  const finish = () => {
    // Values that followed each other under a key are one struct, which the server takes only with their deletion.
    if (piece.length > 0) pieces.push(updateOf(client, from, piece, within(from, next)))
    piece = []
    size = 0
    from = next
  }
  from = next
  const gone = ds.clients.get(client) ?? []
  const within = (start: number, end: number): Range[] =>
    gone.flatMap(({ clock, len }) => {
      const [first, after] = [Math.max(clock, start), Math.min(clock + len, end)]
      return first < after ? [{ clock: first, len: after - first }] : []
    })
  for (const struct of structs) {
    if (struct.id.client !== client || struct.id.clock !== next || struct instanceof Y.Skip) return null
    const encoder = new Y.UpdateEncoderV1()
    struct.write(encoder, 0)
    const bytes = encoder.toUint8Array()
    if (bytes.length > MOST_BYTES) return null
    if (piece.length === STRUCTS || size + bytes.length > BYTES) finish()
    piece.push(bytes)
    size += bytes.length
    next += struct.length
  }
  finish()
  const deletes = Y.diffUpdate(update, Y.encodeStateVector(new Map([[client, next]])))
  if (deletes.length > MOST_BYTES) return null
  if (deletes.length > NOTHING.length) pieces.push(deletes)
  return pieces
}

/** The update that adds and deletes nothing. */
export const NOTHING = Uint8Array.from([0, 0])

type Range = { clock: number; len: number }

function updateOf(client: number, clock: number, structs: Uint8Array[], deleted: Range[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, structs.length, client, clock]) encoding.writeVarUint(encoder, number)
    for (const struct of structs) encoding.writeUint8Array(encoder, struct)
    if (deleted.length === 0) return encoding.writeVarUint(encoder, 0)
    const numbers = [1, client, deleted.length, ...deleted.flatMap(({ clock, len }) => [clock, len])]
    for (const number of numbers) encoding.writeVarUint(encoder, number)
  })
}
