import { type Language, type Phase, pickWords, type VoiceGroup, type Words } from '@firsthand/model'
import { useTranslation } from '../words/useTranslation.ts'
import { cellOf } from './cell.ts'

/** How the plan is said: names of phases and groups in the reader's language, and what a group does in a phase. */
export function usePlanWords() {
  const { t, i18n } = useTranslation('plan')
  const say = (words: Words) => pickWords(words, i18n.language as Language).trim() || t('unnamed')
  function does(phase: Phase, voice: VoiceGroup) {
    const cell = cellOf(phase, voice)
    return cell.is === 'acts' ? cell.acts.map((act) => t(`acts.${act}`)).join(', ') : t(`cells.${cell.is}`)
  }
  const minutes = (phase: Phase) => (phase.minutes === null ? null : t('minutes', { count: phase.minutes }))
  return { t, say, does, minutes }
}
