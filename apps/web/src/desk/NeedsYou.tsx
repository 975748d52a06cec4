import type { PersonView } from '@firsthand/model'
import { Coffee, DoorOpen } from 'lucide-react'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { all, one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Desk.module.css'
import { RemoveDialog } from './RemoveDialog.tsx'
import { useName } from './use-name.ts'

/** What comes before everything else on the desk: somebody needs a break, somebody stands at the door. */
export function NeedsYou({ onNews }: { onNews: (news: string) => void }) {
  const { t } = useTranslation('desk')
  const { held } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const name = useName()
  const [away, setAway] = useState<PersonView | null>(null)
  const people = all(held, 'person')
  const tired = people.filter(({ at, rest }) => at === 'room' && rest === 'asked')
  const unnamed = one(held, 'rests')?.unnamed ?? 0
  const waiting = people.filter(({ at }) => at === 'door')
  const admit = (person: PersonView) => order({ do: 'person.admit', person: person.id })
  return (
    <div className="stack" aria-live="polite">
      {tired.map((person) => (
        <div className={styles.alert} key={person.id}>
          <Icon of={Coffee} />
          <span>{t('needsBreak', { name: name(person) })}</span>
          <Button disabled={busy} onClick={() => void order({ do: 'person.answer-rest', person: person.id })}>
            {t('coming')}
          </Button>
        </div>
      ))}
      {unnamed > 0 && (
        <div className={styles.alert}>
          <Icon of={Coffee} />
          <span>{t('needsBreakUnnamed', { count: unnamed })}</span>
        </div>
      )}
      {waiting.map((person) => (
        <div className={styles.alert} key={person.id}>
          <Icon of={DoorOpen} />
          <span>{t('atDoor', { name: name(person) })}</span>
          <Button disabled={busy} onClick={() => void admit(person)}>
            {t('letIn')}
          </Button>
          <Button kind="plain" aria-label={t('turnAwayWho', { name: name(person) })} onClick={() => setAway(person)}>
            {t('turnAway')}
          </Button>
        </div>
      ))}
      {waiting.length > 1 && (
        <Button
          disabled={busy}
          onClick={async () => {
            for (const person of waiting) if (!(await admit(person))) return
          }}
        >
          {t('letAllIn', { count: waiting.length })}
        </Button>
      )}
      {away && <RemoveDialog person={away} onClose={() => setAway(null)} onNews={onNews} />}
      {refusal && <Refusal why={complain(refusal)} />}
    </div>
  )
}
