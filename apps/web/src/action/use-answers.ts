import type { Action } from '@firsthand/model'
import { useHere } from '../board/here.ts'
import { senseOf } from '../theme/sense.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** What still stands on the board of what something answers: the rest has been taken back or has gone into another theme. */
export function useStanding() {
  const { held } = useHere()
  const { said, themes } = senseOf(held)
  return (answers: Action['answers']): Action['answers'] => ({
    contributions: answers.contributions.filter((id) => said.has(id)),
    themes: answers.themes.filter((id) => themes.some((theme) => theme.id === id)),
  })
}

/** “2 themes · 3 things that were said” */
export function useAnswersInWords() {
  const { t } = useTranslation('action')
  return ({ contributions, themes }: Action['answers']) =>
    t('answersCount', {
      themes: t('answersThemes', { count: themes.length }),
      said: t('answersSaid', { count: contributions.length }),
    })
}
