import type { Language } from '@firsthand/model'

/** Times of the record in words: the day written out, the time to the minute. `timeZone` is an IANA name. */
export function times(language: Language, timeZone: string) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone })
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  return {
    day: (at: string) => day.format(new Date(at)),
    time: (at: string) => time.format(new Date(at)),
  }
}
