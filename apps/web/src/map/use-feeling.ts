import { type GroupFeeling, spread } from '@firsthand/report'
import { useTranslation } from '../words/useTranslation.ts'

/** Says in words how a group felt about a moment: the middle half and how many said something, or that too few did. */
export function useFeeling(): (feeling: GroupFeeling | undefined) => string {
  const { t } = useTranslation(['map', 'parts'])
  return (feeling) => {
    const said = feeling?.marks.length ?? 0
    if (!feeling || said === 0) return t('nothing')
    const between = spread(feeling)
    const count = t('said', { count: said })
    if (!between) return `${t('fewer')}. ${count}`
    const [low, high] = between.map((step) => t(`parts:felt.${step}`).toLowerCase())
    return `${low === high ? t('mostOne', { felt: low }) : t('mostBetween', { low, high })}. ${count}`
  }
}
