import { closeCodes } from '@firsthand/model'

const FIRST_MS = 500
const LONGEST_MS = 15_000
/** After these everybody comes back at the same moment, to a server that has much to do just then. */
const SPREAD_MS = 4_000
const spread: readonly number[] = [closeCodes.stopping, closeCodes.tooMany, closeCodes.tooSlow]

/**
 * How long to wait before trying again, in ms: exponential with full jitter. `failed` counts the tries before this one of
 * which none held, `code` is what the last socket was closed with, `random` a number in [0, 1).
 */
export function backOff(failed: number, code: number, random: number): number {
  const first = spread.includes(code) ? SPREAD_MS : FIRST_MS
  return random * Math.min(LONGEST_MS, first * 2 ** failed)
}
