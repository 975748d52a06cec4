/** The number of people that was typed, or null when it is not one from 1 to 500. */
export function expectedOf(text: string): number | null {
  const people = Number(text)
  return text.trim() !== '' && Number.isInteger(people) && people >= 1 && people <= 500 ? people : null
}

/** A time of the record as `datetime-local` takes it, in the device's own time; empty for none. */
export function localTime(iso: string | null): string {
  if (iso === null) return ''
  const time = new Date(iso)
  const two = (n: number) => `${n}`.padStart(2, '0')
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`
}

/** The time of the record for what a `datetime-local` field holds; null for none. */
export function timeOf(local: string): string | null {
  const time = Date.parse(local)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
