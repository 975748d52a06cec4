/**
 * Spearman's rank correlation of two lists of different numbers: 1 when they rise together, −1 when one falls as the other
 * rises. For n values without any connection its mean is 0 and its variance 1 / (n − 1).
 */
export function rankCorrelation(some: readonly number[], others: readonly number[]): number {
  const a = ranks(some)
  const b = ranks(others)
  const n = a.length
  const apart = a.reduce((sum, rank, at) => sum + (rank - (b[at] ?? Number.NaN)) ** 2, 0)
  return 1 - (6 * apart) / (n * (n * n - 1))
}

function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const rankOf = new Map(sorted.map((value, rank) => [value, rank]))
  if (rankOf.size !== values.length) throw new Error('two values are the same')
  return values.map((value) => rankOf.get(value) ?? Number.NaN)
}
