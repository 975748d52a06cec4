import type { MapMoment } from '@firsthand/report'
import { useId } from 'react'
import { useHere } from '../board/here.ts'
import { TouchpointPicture } from '../look/TouchpointPicture.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './ListView.module.css'
import { momentAnchor } from './moment-anchor.ts'

/** Ways to each moment: a list beside the page, or on a phone one native chooser. */
export function MomentsNav({ moments }: { moments: readonly MapMoment[] }) {
  const { t } = useTranslation(['list', 'parts'])
  const { say } = useHere()
  const jump = useId()
  if (moments.length < 2) return <span />
  const name = ({ touchpoint }: MapMoment) => (touchpoint ? say(touchpoint.title) : t('parts:wholeJourney'))
  return (
    <nav className={styles.side} aria-label={t('momentsNav')}>
      <div className={styles.toc}>
        <h2>{t('momentsNav')}</h2>
        <ol>
          {moments.map((moment) => (
            <li key={moment.touchpoint?.id ?? 'whole'}>
              <a href={`#${momentAnchor(moment.touchpoint?.id ?? null)}`}>
                <TouchpointPicture name={moment.touchpoint?.picture ?? 'question'} />
                {name(moment)}
              </a>
            </li>
          ))}
        </ol>
      </div>
      <div className={styles.jump}>
        <label className="vh" htmlFor={jump}>
          {t('goTo')}
        </label>
        <select
          id={jump}
          value=""
          onChange={(event) => {
            const section = document.getElementById(event.target.value)
            section?.scrollIntoView()
            section?.querySelector<HTMLElement>('h2')?.focus()
          }}
        >
          <option value="" disabled>
            {t('goTo')}
          </option>
          {moments.map((moment) => (
            <option key={moment.touchpoint?.id ?? 'whole'} value={momentAnchor(moment.touchpoint?.id ?? null)}>
              {name(moment)}
            </option>
          ))}
        </select>
      </div>
    </nav>
  )
}
