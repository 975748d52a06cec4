import type { LifeView } from '@firsthand/model'

/** So many days before a board is forgotten its facilitators are told again, as a notice. */
export const warnedBefore = 14

const dayLength = 24 * 3600_000

/** The day (UTC midnight) on which the server forgets a board, and how many days from now that is (0: today or any moment). */
export function forgottenOn(
  { from }: Pick<LifeView, 'from'>,
  retentionDays: number,
  now: Date,
): { on: Date; days: number } {
  const on = new Date(Date.parse(`${from}T00:00:00.000Z`) + retentionDays * dayLength)
  return { on, days: Math.max(0, Math.ceil((on.getTime() - now.getTime()) / dayLength)) }
}
