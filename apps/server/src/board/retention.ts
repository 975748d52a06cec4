import type { BoardKeys } from '@firsthand/model'

/** The day (YYYY-MM-DD) from which a board is forgotten: so many days after it was closed, or made if it never was. */
export function forgetDate({ made, closed }: Pick<BoardKeys, 'made' | 'closed'>, retentionDays: number): string {
  const from = new Date(`${closed ?? made}T00:00:00.000Z`)
  from.setUTCDate(from.getUTCDate() + retentionDays)
  return from.toISOString().slice(0, 10)
}
