import { Users } from 'lucide-react'
import { one } from '../live/record.ts'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { useHere } from './here.ts'
import { peopleHere } from './people-here.ts'

/** How many people are in the room: one number, and nothing about any of them. */
export function PeopleHere() {
  const { t } = useTranslation('board')
  const here = one(useHere().held, 'here')
  if (!here) return null
  return (
    <span className="small quiet num here">
      <Icon of={Users} /> {t('peopleHere', { count: peopleHere(here) })}
    </span>
  )
}
