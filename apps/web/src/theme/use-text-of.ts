import { type ContributionView, passageText } from '@firsthand/model'
import { emotionWords } from '@firsthand/report'
import { useHere } from '../board/here.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** What can be read of a contribution in one line: its words, else how it felt. Black marks say what kind of thing stood there. */
export function useTextOf() {
  const { t } = useTranslation('parts')
  const { facts, say } = useHere()
  const felt = ({ kept }: ContributionView) =>
    [
      ...(kept.valence === null ? [] : [t(`felt.${kept.valence}`)]),
      ...emotionWords(kept.emotions, facts.deck).map(say),
    ].join(', ')
  const words = ({ kept }: ContributionView) => passageText(kept.passage, (reason) => t(`blackedOut.${reason}`))
  return {
    felt,
    words,
    /** For names of buttons and short lists: what stands under a content note is in none of them. */
    short(one: ContributionView, most = 40) {
      const text = one.contentNote ?? (words(one) || felt(one))
      return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text
    },
  }
}
