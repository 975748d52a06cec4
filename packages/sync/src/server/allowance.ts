/** A bucket of tokens that fills with time: `take` says how many ms to wait when there are not enough. */
export function createAllowance(perSecond: number, burst: number, now: () => number = Date.now) {
  let tokens = burst
  let filled = now()
  return {
    /** 0 when `cost` was taken; else the ms after which it can be. */
    take(cost: number): number {
      const time = now()
      tokens = Math.min(burst, tokens + ((time - filled) / 1000) * perSecond)
      filled = time
      const due = Math.min(cost, burst)
      if (tokens < due) return Math.ceil(((due - tokens) / perSecond) * 1000)
      tokens -= due
      return 0
    },
  }
}
