import { type EmotionalMap, leastDrawn } from '@firsthand/report'
import { useHere } from '../board/here.ts'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './MapTable.module.css'
import { useFeeling } from './use-feeling.ts'

/** The map as a table of all voice groups: the same figures in words. Hidden from the eye until somebody wants to see it. */
export function MapTable({ map, seen }: { map: EmotionalMap; seen: boolean }) {
  const { t } = useTranslation(['map', 'parts'])
  const { say } = useHere()
  const feeling = useFeeling()
  const table = (
    <table className={styles.table}>
      <caption>{t('tableCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('moment')}</th>
          {map.voices.map(({ id, mark, label }) => (
            <th scope="col" key={id}>
              <Voice mark={mark}>{say(label)}</Voice>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {map.moments.map(({ touchpoint, groups }) => (
          <tr key={touchpoint?.id ?? 'whole'}>
            <th scope="row">{touchpoint ? say(touchpoint.title) : t('parts:wholeJourney')}</th>
            {groups.map((group) => (
              <td key={group.voice}>
                {feeling(group)}
                {group.emotions.length > 0 && (
                  <span className={styles.words}>
                    {group.emotions
                      .filter(({ count }) => count >= 2)
                      .map(({ word, count }) => (count < leastDrawn ? say(word) : `${say(word)} ${count}`))
                      .join(', ')}
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (!seen) return <div className="vh">{table}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls has to be reached by keyboard
    <section className={styles.scroll} aria-label={t('asTable')} tabIndex={0}>
      {table}
    </section>
  )
}
