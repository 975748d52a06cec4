import { type Language, pickWords } from '@firsthand/model'
import type { EmotionalMap } from '../map/emotional-map.ts'
import { type Compared, furthestApart } from '../map/furthest-apart.ts'
import { reportWords } from '../words/report-words.ts'
import { momentName, nearestStep } from './describe-map.ts'

/** A sentence for each moment where the two groups are furthest apart: which moment, and how each of them felt. */
export function apartInWords(map: EmotionalMap, compared: Compared, language: Language): string[] {
  const says = reportWords(language)
  return furthestApart(map, compared).flatMap(({ touchpoint }) => {
    const moment = map.moments.find((moment) => moment.touchpoint?.id === touchpoint)
    if (!moment) return []
    const groups = moment.groups.flatMap(({ voice, line }) => {
      const found = map.voices.find(({ id }) => id === voice && (id === compared.left || id === compared.right))
      return found && line
        ? [says.apartGroup(pickWords(found.label, language), says.felt[`${nearestStep(line.at)}`])]
        : []
    })
    return [says.apart(momentName(moment, language), says.list(groups))]
  })
}
