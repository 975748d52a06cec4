import { createHash } from 'node:crypto'
import type { Case, Guess } from './case.ts'

/** A value as it is, and hashed as programs hash: whoever has one has the other. */
function derived(value: string): string[] {
  const bytes = Buffer.from(value, 'base64url')
  const hashes = [value, bytes].map((input) => createHash('sha256').update(input).digest())
  return [value, ...hashes.flatMap((hash) => [hash.toString('base64url'), hash.toString('hex')])]
}

const widened = (values: Set<string>) => new Set([...values].flatMap(derived))

/** The best of several by score; null when none has any. */
function best<Item>(items: Item[], score: (item: Item) => number): Item | null {
  let found: Item | null = null
  let most = 0
  for (const item of items) {
    if (score(item) <= most) continue
    found = item
    most = score(item)
  }
  return found
}

/** By values that a session and a contribution have in common, the rarer the better: equal, or hashes of each other. */
function byValues({ sessions, contributions }: Case): Guess {
  const ours = sessions.map(({ id, values }) => ({ id, values: widened(values) }))
  const having = new Map<string, string[]>()
  for (const { id, values } of ours) for (const value of values) having.set(value, [...(having.get(value) ?? []), id])
  const of = new Map<string, string>()
  for (const { id, values } of contributions) {
    const scores = new Map<string, number>()
    for (const value of widened(values)) {
      const who = having.get(value) ?? []
      // What several have says little; what all have says nothing.
      for (const session of who) {
        const weight = 1 / who.length - 1 / sessions.length
        scores.set(session, (scores.get(session) ?? 0) + weight)
      }
    }
    const found = best([...scores], ([, score]) => score)
    if (found) of.set(id, found[0])
  }
  return { strategy: 'values', of }
}

/** By what lies beside each other in the heap. */
function byNeighbours({ beside, contributions, sessions }: Case): Guess {
  const of = new Map<string, string>()
  for (const { id } of contributions) {
    const near = beside.filter(({ contribution }) => contribution === id)
    const score = (session: string) =>
      near.filter((pair) => pair.session === session).reduce((sum, { weight }) => sum + weight, 0)
    const found = best(sessions, (session) => score(session.id))
    if (found) of.set(id, found.id)
  }
  return { strategy: 'neighbours in the heap', of }
}

/** As if people had spoken one after the other in the order in which they joined, or its reverse, or in rounds. */
function byOrder({ sessions }: Case, { place, ids }: Case['orders'][number]): Guess[] {
  const all = sessions.map(({ id }) => id)
  const session = (n: number) => all[Math.min(n, all.length - 1)] ?? ''
  const inTurn = (at: number) => session(Math.floor((at * all.length) / ids.length))
  const ways: [string, (at: number) => string][] = [
    ['in turn', inTurn],
    ['in turn, backwards', (at) => inTurn(ids.length - 1 - at)],
    ['in rounds', (at) => session(at % all.length)],
    ['in rounds, backwards', (at) => session((ids.length - 1 - at) % all.length)],
  ]
  return ways.map(([way, who]) => ({
    strategy: `order of ${place}, ${way}`,
    of: new Map(ids.map((id, at) => [id, who(at)])),
  }))
}

/** Everything that the host tries. */
export function guesses(given: Case): Guess[] {
  return [byValues(given), byNeighbours(given), ...given.orders.flatMap((order) => byOrder(given, order))]
}

/** How many contributions a guess is right about. */
export const right = ({ contributions }: Case, { of }: Guess): number =>
  contributions.filter(({ id, whose }) => of.get(id) === whose).length
