/**
 * What a host has who looks later, sorted by what it is about. `values`: everything that was received, stored and held about one
 * session, or about one contribution. `whose` is the truth, which the host doesn't have: for counting only.
 */
export type Case = {
  /** In the order in which people joined, which the host may know. */
  sessions: { id: string; values: Set<string> }[]
  contributions: { id: string; values: Set<string>; whose: string }[]
  /** Orders in which contributions were found somewhere, each with its place: rows, bytes, maps, addresses. */
  orders: { place: string; ids: string[] }[]
  /** Sessions and contributions that were found beside each other in the heap. */
  beside: { session: string; contribution: string; weight: number }[]
}

/** For every contribution the session that a strategy takes its author for; null when it has no idea. */
export type Guess = { strategy: string; of: Map<string, string> }
