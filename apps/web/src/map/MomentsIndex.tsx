import type { EmotionalMap } from '@firsthand/report'
import { useHere } from '../board/here.ts'
import { TouchpointPicture } from '../look/TouchpointPicture.tsx'
import { VoiceMark } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './MapView.module.css'

/** Beside the picture while nothing is open: every moment, to be opened by name. */
export function MomentsIndex({ map, onOpen }: { map: EmotionalMap; onOpen: (moment: number) => void }) {
  const { t } = useTranslation(['map', 'parts'])
  const { say, voices } = useHere()
  return (
    <nav className={styles.index} aria-label={t('moments')}>
      <h2>{t('moments')}</h2>
      <p className="hint">{t('pick')}</p>
      <ol>
        {map.moments.map(({ touchpoint, groups }, moment) => (
          <li key={touchpoint?.id ?? 'whole'}>
            <button type="button" className="btn plain" onClick={() => onOpen(moment)}>
              <TouchpointPicture name={touchpoint?.picture ?? 'question'} />
              <span>{touchpoint ? say(touchpoint.title) : t('parts:wholeJourney')}</span>
              <span className="num xs">
                {groups.map(({ voice, marks }) => {
                  const group = voices.find(({ id }) => id === voice)
                  return (
                    group &&
                    marks.length > 0 && (
                      <span key={voice}>
                        <VoiceMark mark={group.mark} /> <span className="vh">{say(group.label)}: </span>
                        {marks.length}
                      </span>
                    )
                  )
                })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
