import { type ContributionView, can } from '@firsthand/model'
import type { MapMoment } from '@firsthand/report'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { AddButton } from '../board/AddButton.tsx'
import { useHere } from '../board/here.ts'
import { useFocusKept } from '../board/use-focus-kept.ts'
import { BringButton } from '../focus/BringButton.tsx'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { TouchpointPicture } from '../look/TouchpointPicture.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { MomentDialog } from './MomentDialog.tsx'
import styles from './MomentSection.module.css'
import { momentAnchor } from './moment-anchor.ts'
import { VoicePart } from './VoicePart.tsx'

type Props = {
  moment: MapMoment
  said: ReadonlyMap<string, ContributionView>
  /** The groups' lines are furthest apart here. */
  apart: boolean
  onNews: (news: string) => void
}

/** One moment: what lived experience said first, then the other voice groups. */
export function MomentSection({ moment, said, apart, onNews }: Props) {
  const { t } = useTranslation(['list', 'parts'])
  const { held, say, facts, actor, situation } = useHere()
  const [changing, setChanging] = useState(false)
  const { touchpoint } = moment
  const journey = one(held, 'journey')?.touchpoints ?? []
  const heading = useFocusKept<HTMLHeadingElement>(
    [
      ...journey.map(({ id }) => id),
      ...moment.groups.flatMap(({ marks }) => marks.map(({ contribution }) => contribution)),
    ].join(),
  )
  const anchor = momentAnchor(touchpoint?.id ?? null)
  const name = touchpoint ? say(touchpoint.title) : t('parts:wholeJourney')
  const arranges = can(actor, 'touchpoint.change', situation) === null
  // Lived experience always has its place; another group once it has said something here.
  const groups = moment.groups.flatMap((group) => {
    const voice = facts.voices.find(({ id }) => id === group.voice)
    return voice && (voice.livedExperience || group.marks.length > 0) ? [{ group, voice }] : []
  })
  return (
    <section className={styles.moment} id={anchor} aria-labelledby={`${anchor}-name`}>
      <header>
        <h2 id={`${anchor}-name`} tabIndex={-1} ref={heading}>
          <TouchpointPicture name={touchpoint?.picture ?? 'question'} />
          {name}
        </h2>
        {apart && <span className={styles.apart}>{t('furthestApart')}</span>}
        <span className={styles.acts}>
          <BringButton kind="plain" place={() => ({ is: 'moment', touchpoint: touchpoint?.id ?? null })} name={name} />
          {touchpoint && <AddButton touchpoint={touchpoint.id} label={t('sayHere')} />}
          {touchpoint && arranges && (
            <Button aria-label={t('changeMoment', { moment: name })} onClick={() => setChanging(true)}>
              <Icon of={Pencil} />
              {t('change')}
            </Button>
          )}
        </span>
      </header>
      <div className={groups.length > 1 ? styles.two : undefined}>
        {groups.map(({ group, voice }) => (
          <VoicePart key={voice.id} group={group} voice={voice} moment={name} said={said} onNews={onNews} />
        ))}
      </div>
      {changing && touchpoint && (
        <MomentDialog touchpoint={touchpoint} onClose={() => setChanging(false)} onNews={onNews} />
      )}
    </section>
  )
}
