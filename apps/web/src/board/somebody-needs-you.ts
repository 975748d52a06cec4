import { all, type Held, one } from '../live/record.ts'

/** Whether somebody asked for a break, has a hand up that was not called, or stands at the door. Only facilitators are sent what tells so. */
export function somebodyNeedsYou(held: Held): boolean {
  const waits = all(held, 'person').some(
    ({ at, rest, hand }) => at === 'door' || (at === 'room' && (rest === 'asked' || hand?.called === false)),
  )
  return waits || (one(held, 'rests')?.unnamed ?? 0) > 0
}
