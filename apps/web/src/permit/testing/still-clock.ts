import type { Clock } from '../../live/clock.ts'
import { PATIENCE } from '../wallet.ts'

/** Pauses are over at once, and remembered; patience ends only when it is told to. */
export function stillClock(random: () => number = Math.random) {
  const pauses: number[] = []
  const patient = new Set<() => void>()
  const clock: Clock = {
    random,
    setTimer(what, ms) {
      if (ms === PATIENCE) patient.add(what)
      else {
        pauses.push(ms)
        setImmediate(what)
      }
      return what
    },
    clearTimer: (timer) => void patient.delete(timer as () => void),
  }
  const loseHeart = () => {
    for (const what of [...patient]) {
      patient.delete(what)
      what()
    }
  }
  return { clock, pauses, loseHeart }
}
