import type { Compared, EmotionalMap } from '@firsthand/report'
import { useId } from 'react'
import { useHere } from '../board/here.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './MapView.module.css'

type Props = { map: EmotionalMap; compared: Compared; onCompare: (compared: Compared) => void }

/** With three or more voice groups: which two are looked at side by side. */
export function ComparePair({ map, compared, onCompare }: Props) {
  const { t } = useTranslation('map')
  const { say } = useHere()
  const id = useId()
  if (map.voices.length < 3) return null
  const choose = (side: 'left' | 'right', voice: string) => {
    const other = side === 'left' ? compared.right : compared.left
    const swapped = voice === other
    onCompare(
      side === 'left'
        ? { left: voice, right: swapped ? compared.left : compared.right }
        : { left: swapped ? (compared.right ?? voice) : compared.left, right: voice },
    )
  }
  return (
    <fieldset className={styles.pair}>
      <legend className="vh">{t('compareLegend')}</legend>
      {(['left', 'right'] as const).map((side) => (
        <div key={side}>
          <label htmlFor={`${id}-${side}`}>{t(side === 'left' ? 'compare' : 'compareWith')}</label>
          <select
            id={`${id}-${side}`}
            value={compared[side] ?? ''}
            onChange={(event) => choose(side, event.target.value)}
          >
            {map.voices.map((voice) => (
              <option key={voice.id} value={voice.id}>
                {say(voice.label)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  )
}
