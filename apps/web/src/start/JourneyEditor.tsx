import {
  type Language,
  newId,
  type TouchpointPicture as PictureName,
  pickWords,
  type Touchpoint,
} from '@firsthand/model'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { PICTURE_NAMES, TouchpointPicture } from '../look/TouchpointPicture.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './JourneyEditor.module.css'

type Props = {
  touchpoints: readonly Touchpoint[]
  /** The language in which the board's own words are written. */
  language: Language
  onChange: (touchpoints: Touchpoint[]) => void
}

/** The moments of the journey in order: rename, choose a picture, move, take away, add. All native controls. */
export function JourneyEditor({ touchpoints, language, onChange }: Props) {
  const { t } = useTranslation(['start', 'pictures'])
  const list = useRef<HTMLOListElement>(null)

  const change = (at: number, next: Partial<Touchpoint>) =>
    onChange(touchpoints.map((touchpoint, place) => (place === at ? { ...touchpoint, ...next } : touchpoint)))
  function move(at: number, by: -1 | 1) {
    const next = [...touchpoints]
    const [moved] = next.splice(at, 1)
    if (moved) next.splice(at + by, 0, moved)
    onChange(next)
  }
  function add() {
    onChange([...touchpoints, { id: newId(), title: { [language]: '' }, picture: 'question' }])
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus())
  }

  return (
    <>
      <ol className={styles.journey} ref={list}>
        {touchpoints.map((touchpoint, at) => {
          const title = pickWords(touchpoint.title, language)
          return (
            <li key={touchpoint.id}>
              <span className={styles.picture}>
                <TouchpointPicture name={touchpoint.picture} />
                <select
                  aria-label={t('pictureOf', { title })}
                  value={touchpoint.picture}
                  onChange={(event) => change(at, { picture: event.target.value as PictureName })}
                >
                  {PICTURE_NAMES.map((name) => (
                    <option key={name} value={name}>
                      {t(`pictures:${name}`)}
                    </option>
                  ))}
                </select>
              </span>
              <input
                type="text"
                aria-label={t('momentName', { number: at + 1 })}
                value={title}
                maxLength={60}
                required
                onChange={(event) => change(at, { title: { [language]: event.target.value } })}
              />
              <span className={styles.moves}>
                <Button
                  kind="plain"
                  aria-label={t('moveEarlier', { title })}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                >
                  <Icon of={ArrowUp} />
                </Button>
                <Button
                  kind="plain"
                  aria-label={t('moveLater', { title })}
                  disabled={at === touchpoints.length - 1}
                  onClick={() => move(at, 1)}
                >
                  <Icon of={ArrowDown} />
                </Button>
                <Button
                  kind="plain"
                  aria-label={t('removeMoment', { title })}
                  disabled={touchpoints.length === 1}
                  onClick={() => onChange(touchpoints.filter((_, place) => place !== at))}
                >
                  <Icon of={X} />
                </Button>
              </span>
            </li>
          )
        })}
      </ol>
      <Button onClick={add} disabled={touchpoints.length >= 24}>
        <Icon of={Plus} />
        {t('addMoment')}
      </Button>
    </>
  )
}
