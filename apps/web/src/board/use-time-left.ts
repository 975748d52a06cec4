import { type TimeLeft, timeLeft } from './phase-time.ts'
import { useMinute } from './use-minute.ts'

/** What is left of the timer, told again when its words change; null when none runs. */
export function useTimeLeft(rings: string | null): TimeLeft | null {
  const now = useMinute(rings === null ? null : timeLeft(rings, Date.now()).until)
  return rings === null ? null : timeLeft(rings, now).time
}
