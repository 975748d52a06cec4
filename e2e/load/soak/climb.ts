export type Climb = { bytes: number; allowed: number }

/** The first fifth warms up: code is compiled, caches fill. */
const warmUp = 0.2
/** What the session record and the plan may grow by, and what one collection leaves more than another. */
const allowedShare = 0.05
const allowedBytes = 3e6

/** How much higher the heap is in the second half of what comes after the warm-up than in the first, by medians. */
export function climb(heaps: readonly number[]): Climb {
  const steady = heaps.slice(Math.ceil(heaps.length * warmUp))
  const half = Math.floor(steady.length / 2)
  const before = median(steady.slice(0, half))
  const after = median(steady.slice(half))
  return { bytes: after - before, allowed: Math.max(allowedBytes, before * allowedShare) }
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
