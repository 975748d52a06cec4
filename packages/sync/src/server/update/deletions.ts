import * as encoding from 'lib0/encoding'
import type { DeletedRange } from './read-update.ts'

/** From so many new ranges on it is quicker to go through all ranges of a client id once than to put each in its place. */
const MANY = 32

/** What is deleted in a document: for each client id its ranges in order, none touching another, as start, end, start, end … */
export class Deletions {
  readonly #ranges = new Map<number, number[]>()
  #size = 0

  /** How many ranges there are. */
  get size(): number {
    return this.#size
  }

  addAll(added: readonly DeletedRange[]): void {
    if (added.length < MANY) {
      for (const range of added) this.add(range)
      return
    }
    for (const [client, ranges] of Map.groupBy(added, ({ client }) => client)) {
      if (ranges.length < MANY) for (const range of ranges) this.add(range)
      else {
        const before = this.#ranges.get(client) ?? []
        const all = united(before, ranges)
        this.#size += (all.length - before.length) / 2
        this.#ranges.set(client, all)
      }
    }
  }

  add({ client, clock, length }: DeletedRange): void {
    const ranges = this.#ranges.get(client)
    if (ranges === undefined) {
      this.#ranges.set(client, [clock, clock + length])
      this.#size++
      return
    }
    // The ranges from `first` up to `after` touch or overlap the new one, and become one with it.
    let first = startingAfter(ranges, clock)
    if (first > 0 && (ranges[first - 1] as number) >= clock) first -= 2
    let after = first
    let start = clock
    let end = clock + length
    while (after < ranges.length && (ranges[after] as number) <= end) {
      start = Math.min(start, ranges[after] as number)
      end = Math.max(end, ranges[after + 1] as number)
      after += 2
    }
    if (after - first === 2) {
      ranges[first] = start
      ranges[first + 1] = end
    } else {
      this.#size += 1 - (after - first) / 2
      ranges.splice(first, after - first, start, end)
    }
  }

  /** The parts of a range that are not deleted yet. */
  missing({ client, clock, length }: DeletedRange): DeletedRange[] {
    const ranges = this.#ranges.get(client)
    if (ranges === undefined) return [{ client, clock, length }]
    const parts: DeletedRange[] = []
    const end = clock + length
    let from = clock
    for (let at = Math.max(0, startingAfter(ranges, clock) - 2); at < ranges.length && from < end; at += 2) {
      const start = ranges[at] as number
      if (start > from) parts.push({ client, clock: from, length: Math.min(start, end) - from })
      from = Math.max(from, ranges[at + 1] as number)
    }
    if (from < end) parts.push({ client, clock: from, length: end - from })
    return parts
  }

  *[Symbol.iterator](): Generator<DeletedRange> {
    for (const [client, ranges] of this.#ranges) {
      for (let at = 0; at < ranges.length; at += 2) {
        const clock = ranges[at] as number
        yield { client, clock, length: (ranges[at + 1] as number) - clock }
      }
    }
  }
}

/** Ranges in order, with others in any order among them. */
function united(known: number[], added: DeletedRange[]): number[] {
  added.sort((a, b) => a.clock - b.clock)
  const all: number[] = []
  const put = (start: number, end: number) => {
    const last = all.at(-1)
    if (last === undefined || last < start) all.push(start, end)
    else all[all.length - 1] = Math.max(last, end)
  }
  let at = 0
  for (const { clock, length } of added) {
    for (; at < known.length && (known[at] as number) <= clock; at += 2)
      put(known[at] as number, known[at + 1] as number)
    put(clock, clock + length)
  }
  for (; at < known.length; at += 2) put(known[at] as number, known[at + 1] as number)
  return all
}

/** Index of the first range that starts after `clock`. */
function startingAfter(ranges: number[], clock: number): number {
  let low = 0
  let high = ranges.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle * 2] as number) <= clock) low = middle + 1
    else high = middle
  }
  return low * 2
}

/** Writes deletions as they stand at the end of an update (V1). */
export function writeDeletes(encoder: encoding.Encoder, deletes: Iterable<DeletedRange>): void {
  const clients = Map.groupBy(deletes, ({ client }) => client)
  encoding.writeVarUint(encoder, clients.size)
  for (const [client, ranges] of [...clients].sort(([a], [b]) => b - a)) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { clock, length } of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  }
}
