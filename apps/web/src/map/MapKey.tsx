import type { VoiceMark } from '@firsthand/model'
import { type Compared, type EmotionalMap, themeColours } from '@firsthand/report'
import { useHere } from '../board/here.ts'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './MapKey.module.css'

/** How to read the picture: whose mark is which, what a line and a band mean. */
export function MapKey({ map, compared }: { map: EmotionalMap; compared: Compared }) {
  const { t } = useTranslation('map')
  const { say } = useHere()
  return (
    <div className={styles.key}>
      <p>
        {map.voices
          .filter(({ id }) => id === compared.left || id === compared.right)
          .map(({ id, mark, label }) => (
            <Voice key={id} mark={mark}>
              {say(label)}
            </Voice>
          ))}
        <span>{t('eachMark')}</span>
      </p>
      <p>
        <Sample mark={map.voices.find(({ id }) => id === compared.left)?.mark ?? 'gold-circle'} />
        <span>{t('howToRead')}</span>
      </p>
    </div>
  )
}

/** A piece of the first group's line on its band. */
function Sample({ mark }: { mark: VoiceMark }) {
  const { fill, edge, deep } = themeColours.voices[mark]
  const gold = mark === 'gold-circle'
  return (
    <svg className={styles.sample} viewBox="0 0 40 22" aria-hidden="true">
      <rect
        x=".5"
        y=".5"
        width="39"
        height="21"
        rx="2"
        fill="var(--gold-wash)"
        stroke={gold ? 'var(--gold)' : deep}
        fillOpacity={gold ? 1 : 0}
      />
      <path d="M0 11h40" stroke={gold ? edge : deep} strokeWidth={gold ? 6 : 4} />
      {gold && <path d="M0 11h40" stroke={fill} strokeWidth="4" />}
    </svg>
  )
}
