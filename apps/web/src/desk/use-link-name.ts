import type { LinkFor } from '@firsthand/model'
import { useHere } from '../board/here.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** Whom a link is for, in the reader's language. */
export function useLinkName(): (made: LinkFor) => string {
  const { t } = useTranslation('desk')
  const { facts, say } = useHere()
  return (made) => {
    if (made.role === 'observer') return t('observers')
    if (made.role === 'facilitator') return t('facilitators')
    const voice = facts.voices.find(({ id }) => id === made.voice)
    return voice ? say(voice.label) : made.voice
  }
}
