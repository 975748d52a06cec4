/**
 * How far apart in `arrival` those came, on the average, who stand side by side in `order`: about a third of their number when the order
 * says nothing, 1 when it is that of arrival or its reverse, and still little when it is that piece by piece.
 */
export function closeness(order: readonly string[], arrival: readonly string[]): number {
  const came = new Map(arrival.map((id, n) => [id, n]))
  const apart = order.slice(1).map((id, n) => Math.abs((came.get(id) ?? 0) - (came.get(order[n] ?? '') ?? 0)))
  return apart.reduce((sum, some) => sum + some, 0) / apart.length
}

/** The least closeness that chance brings about, in one of so many tries: found by shuffling, with this source of chance. */
export function leastByChance(arrival: readonly string[], tries: number, random: () => number): number {
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < tries; n++) {
    const shuffled = [...arrival]
    for (let at = shuffled.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      ;[shuffled[at], shuffled[other]] = [shuffled[other] ?? '', shuffled[at] ?? '']
    }
    least = Math.min(least, closeness(shuffled, arrival))
  }
  return least
}
