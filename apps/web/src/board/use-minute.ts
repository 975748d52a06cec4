import { useEffect, useState } from 'react'

/** The time, told again when `until` (ms) is reached and at the turn of each minute: nothing on a screen ticks by the second. */
export function useMinute(until: number | null = null): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const current = Date.now()
    const turn = 60_000 - (current % 60_000)
    const wait = until !== null && until > current ? Math.min(turn, until - current) : turn
    const timer = setTimeout(() => setNow(Date.now()), wait + 20)
    return () => clearTimeout(timer)
  })
  return now
}
