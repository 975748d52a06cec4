import { emotionalMap } from '@firsthand/report'
import { Link } from 'wouter'
import { useHere } from '../board/here.ts'
import { isShown } from '../board/is-shown.ts'
import { momentAnchor } from '../list/moment-anchor.ts'
import { all, one } from '../live/record.ts'
import { TouchpointPicture } from '../look/TouchpointPicture.tsx'
import { VoiceMark } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './BoardPicture.module.css'

/** The journey at a glance: each moment with how much each group has said there. */
export function BoardPicture() {
  const { t } = useTranslation(['desk', 'parts'])
  const { held, facts, voices, say, client } = useHere()
  const journey = one(held, 'journey')
  if (!journey) return null
  const map = emotionalMap(facts, journey, all(held, 'contribution').filter(isShown))
  return (
    <ol className={styles.moments}>
      {map.moments.map(({ touchpoint, groups }) => (
        <li key={touchpoint?.id ?? 'whole'}>
          <TouchpointPicture name={touchpoint?.picture ?? 'question'} />
          <Link href={`${client.home}?view=list#${momentAnchor(touchpoint?.id ?? null)}`}>
            {touchpoint ? say(touchpoint.title) : t('parts:wholeJourney')}
          </Link>
          <span>
            {groups.map(({ voice, marks }) => {
              const group = voices.find(({ id }) => id === voice)
              if (!group || marks.length === 0) return null
              return (
                <span key={voice} className="num">
                  <VoiceMark mark={group.mark} /> <span className="vh">{say(group.label)}: </span>
                  {marks.length}
                </span>
              )
            })}
          </span>
        </li>
      ))}
    </ol>
  )
}
