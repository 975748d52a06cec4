import { type TimeLeft, timeLeft } from './phase-time.ts'
import { useMinute } from './use-minute.ts'

/** What is left of the timer, told again when its words change; null when none runs. */
export function useTimeLeft(rings: string | null): TimeLeft | null {
  // The time of the last turn may be almost a minute old when a timer is set: it only says when to look again.
  useMinute(rings === null ? null : timeLeft(rings, Date.now()).until)
  return rings === null ? null : timeLeft(rings, Date.now()).time
}
