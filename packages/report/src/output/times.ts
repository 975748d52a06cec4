import type { Language } from '@firsthand/model'

/** English days are written as most of its readers do: 19 November 2026. */
const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr' }

/** Times of the record in words: the day written out, the time to the minute. `timeZone` is an IANA name. */
export function times(language: Language, timeZone: string) {
  const day = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone })
  const time = new Intl.DateTimeFormat(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  return {
    day: (at: string) => day.format(new Date(at)),
    time: (at: string) => time.format(new Date(at)),
  }
}
