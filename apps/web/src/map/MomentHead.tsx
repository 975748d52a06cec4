import { type MapMoment, spread } from '@firsthand/report'
import { useHere } from '../board/here.ts'
import { Face } from '../look/Face.tsx'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './MomentPanel.module.css'
import { useFeeling } from './use-feeling.ts'

/** How each voice group felt about a moment: the faces between which its middle half lies, and the same in words. */
export function MomentHead({ moment }: { moment: MapMoment }) {
  const { t } = useTranslation('map')
  const { voices, say } = useHere()
  const feeling = useFeeling()
  const groups = moment.groups.filter(({ marks }) => marks.length > 0)
  if (groups.length === 0) return <p className="hint">{t('nobodyHere')}</p>
  return (
    <dl className={styles.sum}>
      {groups.map((group) => {
        const voice = voices.find(({ id }) => id === group.voice)
        const between = spread(group)
        if (!voice) return null
        return (
          <div key={group.voice}>
            <dt>
              <Voice mark={voice.mark}>{say(voice.label)}</Voice>
            </dt>
            <dd>
              {between && [...new Set(between)].map((step) => <Face key={step} valence={step} />)}
              <span>{feeling(group)}</span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
