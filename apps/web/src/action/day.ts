/** A day (YYYY-MM-DD) as people write it where the reader is. It is the same day in every time zone. */
export function dayIn(day: string, locale: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
}
