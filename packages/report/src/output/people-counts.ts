import { type Counts, type Language, leastTold, livedFirst, pickWords, type VoiceGroup } from '@firsthand/model'
import { reportWords } from '../words/report-words.ts'

/**
 * How many people of a group there were, as far as it may be told: the number, or null for some but fewer than five. The record leaves
 * such a group's count out; lines of older boards still hold it, and it isn't told all the same.
 */
export function toldCount(counts: Counts, voice: string): number | null {
  const count = counts[voice]
  return count === undefined || (count > 0 && count < leastTold) ? null : count
}

/** "9 from Lived experience and fewer than 5 from Staff": every group is named, lived experience first. */
export function peopleInWords(
  counts: Counts,
  { board }: { board: { voices: readonly VoiceGroup[] } },
  language: Language,
): string {
  const says = reportWords(language)
  const told = livedFirst(board.voices).map(({ id, label }) => {
    const count = toldCount(counts, id)
    const voice = pickWords(label, language)
    return count === null ? says.fewerThan(leastTold, voice) : says.count(count, voice)
  })
  return says.list(told)
}
