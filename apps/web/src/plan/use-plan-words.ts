import { type Language, type Phase, pages, pickWords, type VoiceGroup, type Words } from '@firsthand/model'
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
  /** The pages that a group writes in a phase, in a line; null when none. */
  function writes(phase: Phase, voice: VoiceGroup) {
    const own = pages.filter((page) => phase.voices[voice.id]?.pages?.[page] === 'write')
    return own.length > 0 ? t('writes', { pages: own.map((page) => t(`page.${page}`)).join(', ') }) : null
  }
  const minutes = (phase: Phase) => (phase.minutes === null ? null : t('minutes', { count: phase.minutes }))
  return { t, say, does, writes, minutes }
}
