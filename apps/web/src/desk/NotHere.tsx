import type { PersonView } from '@firsthand/model'
import { Button } from '../look/Button.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import own from './PeoplePart.module.css'
import { useName } from './use-name.ts'

type Props = {
  people: readonly PersonView[]
  /** Somebody wants to know what is kept about them. */
  onAsk: (asked: { person: string; name: string }) => void
}

/** Those who left or were taken off the board: something is kept of them too, and they may ask what. */
export function NotHere({ people, onAsk }: Props) {
  const { t } = useTranslation('life')
  const nameOf = useName()
  const gone = people.filter(({ at }) => at === 'left' || at === 'removed')
  if (gone.length === 0) return null
  return (
    <details className={own.group}>
      <summary>{t('notHere', { count: gone.length })}</summary>
      <ul>
        {gone.map((person) => {
          const name = nameOf(person)
          return (
            <li key={person.id}>
              <span>{name}</span>
              <Button
                kind="plain"
                aria-label={t('keptAbout', { name })}
                aria-haspopup="dialog"
                onClick={() => onAsk({ person: person.id, name })}
              >
                {t('keptShort')}
              </Button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
