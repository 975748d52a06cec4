import type { Fault, FaultPlan } from './failing-storage.ts'
import { seeded } from './seeded.ts'

/** How likely each fault is for one act, 0 to 1. What is left out never happens. */
export interface FaultRates {
  fails?: number
  full?: number
  losesAnswer?: number
  waits?: number
}

const LONGEST_WAIT_MS = 5

/**
 * A plan of faults that comes out the same for the same seed and calls; print the seed with every failure.
 * Acts wait for up to 5 ms. Closing is let through.
 */
export function seededFaults(seed: number, { fails = 0, full = 0, losesAnswer = 0, waits = 0 }: FaultRates): FaultPlan {
  const random = seeded(seed)
  const faults: [number, () => Fault][] = [
    [fails, () => ({ is: 'fails', error: 'storage-failed' })],
    [full, () => ({ is: 'fails', error: 'storage-full' })],
    [losesAnswer, () => ({ is: 'loses-answer' })],
    [waits, () => ({ is: 'waits', until: after(random() * LONGEST_WAIT_MS) })],
  ]
  return ({ act }) => {
    if (act === 'close') return null
    let left = random()
    for (const [rate, fault] of faults) {
      if (left < rate) return fault()
      left -= rate
    }
    return null
  }
}

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
