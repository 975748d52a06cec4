import type { PersonView } from '@firsthand/model'
import { useHere } from '../board/here.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** How the desk speaks of a person: by the name they chose, or “no name”, with the group they speak as. */
export function useName(): (person: PersonView) => string {
  const { t } = useTranslation(['desk', 'parts'])
  const { facts, say } = useHere()
  return ({ part }) => {
    const name = part.name ?? t('noName')
    if (part.role === 'facilitator') return name
    if (part.role === 'observer') return t('nameAs', { name, group: t('observer') })
    const voice = facts.voices.find(({ id }) => id === part.voice)
    return t('nameAs', { name, group: voice ? say(voice.label) : part.voice })
  }
}
