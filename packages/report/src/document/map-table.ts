import { type Language, pickWords } from '@firsthand/model'
import type { EmotionalMap, GroupFeeling } from '../map/emotional-map.ts'
import { momentName, nearestStep } from '../picture/describe-map.ts'
import { reportWords } from '../words/report-words.ts'
import type { TableBlock } from './block.ts'

/** The map as a table: a row per moment, a column per voice group; what is drawn as a line, in words, with the words chosen most often. */
export function mapTable(map: EmotionalMap, language: Language): TableBlock {
  const says = reportWords(language)
  const cell = ({ marks, line, emotions }: GroupFeeling): string[] => {
    if (marks.length === 0) return [says.map.nothingYet]
    if (!line) return [says.map.fewer]
    const often = emotions.filter(({ count }) => count >= 2).slice(0, 3)
    const words = often.map(({ word, count }) => `${pickWords(word, language)} ${count}`)
    return [
      says.map.felt(says.felt[`${nearestStep(line.at)}`], marks.length),
      ...(words.length > 0 ? [words.join(', ')] : []),
    ]
  }
  return {
    is: 'table',
    head: [says.heads.moment, ...map.voices.map(({ label }) => pickWords(label, language))],
    rows: map.moments.map((moment) => [
      [momentName(moment, language)],
      ...map.voices.map(({ id }) => {
        const group = moment.groups.find(({ voice }) => voice === id)
        return group ? cell(group) : [says.map.nothingYet]
      }),
    ]),
    widths: [1.1, ...map.voices.map(() => 1.4)],
  }
}
