import type { Language } from '@firsthand/model'
import { pickWords } from '@firsthand/model'
import { use } from 'react'
import { PhaseTitles } from '../board/phase-titles.ts'
import type { Complaint } from '../live/answer.ts'
import { useTranslation } from './useTranslation.ts'

/** Why something was refused, in the reader's plain words. Every refusal of the server has them (words/…/refusals). */
export function useComplaint(): (why: Complaint) => string {
  const { t, i18n } = useTranslation('refusals')
  const titles = use(PhaseTitles)
  return (why) => {
    if (why.id === 'not-in-this-phase' && why.opensIn) {
      const title = titles[why.opensIn]
      if (title) return t('not-in-this-phase-until', { phase: pickWords(title, i18n.language as Language) })
    }
    if (why.id === 'removed' && why.reason) return t('removed-why', { reason: why.reason })
    return i18n.exists(`refusals:${why.id}`) ? t(why.id, { ...why }) : t('unknown')
  }
}
