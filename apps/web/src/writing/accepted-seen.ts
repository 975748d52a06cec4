import type { Shelf } from '../live/shelf.ts'

const place = 'agreement.seen'

/** The number of the last accepted agreement that this person has seen here; 0 when none. */
export const acceptedSeen = (shelf: Shelf): number => shelf.read<number>(place) ?? 0

/** Remembers, on this person's shelf, which accepted agreement they have seen. */
export function seeAccepted(shelf: Shelf, n: number) {
  if (n > acceptedSeen(shelf)) shelf.write(place, n)
}
