import type { PersonView } from '@firsthand/model'
import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { useHere } from '../board/here.ts'
import { peopleHere } from '../board/people-here.ts'
import { useFocusKept } from '../board/use-focus-kept.ts'
import { KeptDialog } from '../life/KeptDialog.tsx'
import { all, one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Desk.module.css'
import { GroupHold } from './GroupHold.tsx'
import { NotHere } from './NotHere.tsx'
import own from './PeoplePart.module.css'
import { type Group, peopleByGroup } from './people-by-group.ts'
import { RemoveDialog } from './RemoveDialog.tsx'

/** Who is in the room, per group. Never who is ready, and never who asked for a break without saying who. */
export function PeoplePart({ onNews }: { onNews: (news: string) => void }) {
  const { t } = useTranslation(['desk', 'board'])
  const { held, voices, client, actor } = useHere()
  const [removing, setRemoving] = useState<PersonView | null>(null)
  const [asked, setAsked] = useState<{ person: string; name: string } | null>(null)
  const people = all(held, 'person')
  const groups = peopleByGroup(people, voices)
  const here = one(held, 'here')
  const heading = useFocusKept<HTMLHeadingElement>(people.map(({ id, at }) => id + at).join())
  const me = 'person' in actor ? actor.person : null
  return (
    <section className={styles.part} aria-labelledby="people">
      <header>
        <h2 id="people" tabIndex={-1} ref={heading}>
          {t('people')}
        </h2>
        <span>{here && t('board:peopleHere', { count: peopleHere(here) })}</span>
      </header>
      <Link className="btn" href={`${client.home}/links`}>
        <Icon of={Link2} />
        {t('links')}
      </Link>
      {groups.map((group) => (
        <GroupList key={group.id} group={group} me={me} onRemove={setRemoving} onAsk={setAsked} onNews={onNews} />
      ))}
      <NotHere people={people} onAsk={setAsked} />
      {asked && <KeptDialog {...asked} onClose={() => setAsked(null)} />}
      {removing && <RemoveDialog person={removing} onClose={() => setRemoving(null)} onNews={onNews} />}
    </section>
  )
}

type GroupProps = {
  group: Group
  me: string | null
  onRemove: (person: PersonView) => void
  /** Somebody wants to know what is kept about them. */
  onAsk: (asked: { person: string; name: string }) => void
  onNews: (news: string) => void
}

function GroupList({ group, me, onRemove, onAsk, onNews }: GroupProps) {
  const { t } = useTranslation(['desk', 'life'])
  const { say, phase } = useHere()
  const { voice, named, nameless } = group
  const count = named.length + nameless.length
  const waits = voice !== null && phase.voices[voice.id]?.see !== true
  const alone = t('nameAs', { name: t('noName'), group: voice ? say(voice.label) : t('observers') })
  const line = (person: PersonView, name: string, whom = name) => (
    <li key={person.id}>
      <span>
        {name} {person.rest === 'answered' && <small>{t('onBreak')}</small>}
        {person.id === me && <small>{t('you')}</small>}
      </span>
      <Button
        kind="plain"
        aria-label={t('life:keptAbout', { name: whom })}
        aria-haspopup="dialog"
        onClick={() => onAsk({ person: person.id, name: whom })}
      >
        {t('life:keptShort')}
      </Button>
      {person.id !== me && (
        <Button kind="plain" aria-label={t('removeWho', { name: whom })} onClick={() => onRemove(person)}>
          {t('remove')}
        </Button>
      )}
    </li>
  )
  return (
    <div className={own.group}>
      <h3>
        {voice ? (
          <Voice mark={voice.mark}>{say(voice.label)}</Voice>
        ) : (
          t(group.role === 'observer' ? 'observers' : 'facilitators')
        )}
        <span>{waits ? t('inListeningRoom', { count }) : t('here', { count })}</span>
      </h3>
      <ul>
        {named.map((person) => line(person, person.part.name ?? ''))}
        {nameless.length === 1 && nameless.map((person) => line(person, t('noName'), alone))}
      </ul>
      {nameless.length > 1 && (
        <details>
          <summary>{t('namelessPeople', { count: nameless.length })}</summary>
          <ul>
            {nameless.map((person, at) => {
              // Nothing tells them apart, and nothing should; each button still needs a name of its own.
              const nth = { n: at + 1, count: nameless.length, group: voice ? say(voice.label) : t('observers') }
              return line(person, t('noName'), t('namelessNth', nth))
            })}
          </ul>
        </details>
      )}
      {voice && <GroupHold voice={voice} onNews={onNews} />}
    </div>
  )
}
