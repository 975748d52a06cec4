import type { RecordEntry } from '@firsthand/model'

/** How a phase stands in time, in whole minutes. `of` is null when nothing was planned and no timer runs. */
export type PhaseTime = { gone: number; of: number | null; rings: 'later' | 'over' | 'never' }

const minute = 60_000

/** When the current phase was opened, by the session record (to the minute); null for those who don't get the record. */
export function openedAt(record: readonly RecordEntry[], phase: string): number | null {
  const opened = record
    .filter(({ entry }) => entry.what === 'phase-opened' && entry.phase === phase)
    .reduce<RecordEntry | null>((last, entry) => (last && last.n > entry.n ? last : entry), null)
  return opened ? Date.parse(opened.at) : null
}

/** Minutes gone since the phase opened, out of those until the timer rings, or else those that were planned. */
export function phaseTime(opened: number, rings: string | null, planned: number | null, now: number): PhaseTime {
  const gone = Math.max(0, Math.floor((now - opened) / minute))
  if (rings === null) return { gone, of: planned, rings: 'never' }
  const ring = Date.parse(rings)
  return { gone, of: Math.max(1, Math.round((ring - opened) / minute)), rings: ring <= now ? 'over' : 'later' }
}

/** When a timer of this phase should ring: after the planned minutes, or, when they are over, the same again from now. */
export function plannedRing(opened: number, minutes: number, now: number): string {
  const ring = opened + minutes * minute
  return new Date(ring > now ? ring : now + minutes * minute).toISOString()
}

/** The timer with some minutes more: on top of what is left, or from now when it has rung or none ran. */
export function laterRing(rings: string | null, minutes: number, now: number): string {
  const from = Math.max(now, rings === null ? now : Date.parse(rings))
  return new Date(from + minutes * minute).toISOString()
}

/** How much time a timer leaves, in whole minutes (rounded up); `soon` in its last two. */
export type TimeLeft = { is: 'left' | 'soon'; minutes: number } | { is: 'over' }

/** What is left of a timer, and when (ms) these words are no longer right; null once it is over. */
export function timeLeft(rings: string, now: number): { time: TimeLeft; until: number | null } {
  const ring = Date.parse(rings)
  if (ring <= now) return { time: { is: 'over' }, until: null }
  const minutes = Math.ceil((ring - now) / minute)
  return { time: { is: minutes <= 2 ? 'soon' : 'left', minutes }, until: ring - (minutes - 1) * minute }
}
