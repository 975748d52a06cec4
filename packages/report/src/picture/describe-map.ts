import { type Language, pickWords, type Valence } from '@firsthand/model'
import type { EmotionalMap, GroupFeeling, MapMoment } from '../map/emotional-map.ts'
import { type Compared, furthestApart } from '../map/furthest-apart.ts'
import { reportWords } from '../words/report-words.ts'

/** The step nearest to a point on the scale: what is said in words where the picture shows a height. */
export const nearestStep = (at: number): Valence => Math.max(-2, Math.min(2, Math.round(at) || 0)) as Valence

/** The name of a moment in a language. */
export function momentName({ touchpoint }: MapMoment, language: Language): string {
  return touchpoint ? pickWords(touchpoint.title, language) : reportWords(language).map.wholeJourney
}

/** The map in words: the title and, moment by moment, how each of the compared groups felt. */
export function describeMap(map: EmotionalMap, compared: Compared, board: string, language: Language) {
  const says = reportWords(language)
  const voices = map.voices.filter((voice) => voice.id === compared.left || voice.id === compared.right)
  const group = (moment: MapMoment, { id, label }: (typeof voices)[number]) => {
    const name = pickWords(label, language)
    const feeling = moment.groups.find((group) => group.voice === id)
    if (!feeling || feeling.marks.length === 0) return says.map.nothing(name)
    if (!feeling.line) return says.map.tooFew(name)
    return says.map.around(name, says.felt[`${nearestStep(feeling.line.at)}`], feeling.marks.length)
  }
  const moments = map.moments.map((moment) =>
    says.map.moment(momentName(moment, language), voices.map((voice) => group(moment, voice)).join('; ')),
  )
  const apart = furthestApart(map, compared).flatMap(({ touchpoint }) => {
    const moment = map.moments.find((moment) => moment.touchpoint?.id === touchpoint)
    return moment ? [momentName(moment, language)] : []
  })
  const furthest = apart.length > 0 ? [says.map.wherever(says.list(apart))] : []
  return { title: says.map.title(board), description: [...furthest, ...moments].join(' ') }
}

/** The feelings between which the middle half of a group lies, in words' steps: one or two. */
export function spread(feeling: GroupFeeling): [Valence, Valence] | null {
  return feeling.line && [nearestStep(feeling.line.low), nearestStep(feeling.line.high)]
}
