import { all, type Held, one } from '../live/record.ts'

/** Whether somebody asked for a break or stands at the door. Only facilitators are sent what tells so. */
export function somebodyNeedsYou(held: Held): boolean {
  const waits = all(held, 'person').some(({ at, rest }) => at === 'door' || (at === 'room' && rest === 'asked'))
  return waits || (one(held, 'rests')?.unnamed ?? 0) > 0
}
