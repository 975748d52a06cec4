import { type Language, livedFirst, pickWords } from '@firsthand/model'
import { saidByMoment } from '../output/said.ts'
import type { SessionOutput } from '../output/session-output.ts'
import { reportWords } from '../words/report-words.ts'
import type { Point } from './block.ts'

/** The number under which each contribution stands in a report: the journey's order, lived experience first, then random ids; never arrival. */
export function saidNumbers(output: SessionOutput): ReadonlyMap<string, number> {
  const ids = saidByMoment(output).flatMap(({ groups }) =>
    groups.flatMap(({ contributions }) => contributions.map(({ id }) => id)),
  )
  return new Map(ids.map((id, at) => [id, at + 1]))
}

/** Contributions by their numbers instead of their words: a line per voice group, lived experience first, in each the moments in order. */
export function referTo(ids: readonly string[], output: SessionOutput, language: Language): Point[] {
  const numbers = saidNumbers(output)
  const wanted = new Set(ids)
  const says = reportWords(language)
  const moments = saidByMoment(output)
  return livedFirst(output.board.voices).flatMap(({ id: voice, label }) => {
    const parts = moments.flatMap(({ touchpoint, groups }) => {
      const here = groups
        .flatMap(({ contributions }) => contributions)
        .filter((said) => said.voice === voice && wanted.has(said.id))
      if (here.length === 0) return []
      const moment = touchpoint ? pickWords(touchpoint.title, language) : says.map.wholeJourney
      return [`${moment} (${here.map(({ id }) => says.numberOf(numbers.get(id) ?? 0)).join(', ')})`]
    })
    return parts.length === 0 ? [] : [{ term: pickWords(label, language), text: parts.join('; ') }]
  })
}
