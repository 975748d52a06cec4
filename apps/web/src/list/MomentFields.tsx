import type { TouchpointPicture } from '@firsthand/model'
import { useId } from 'react'
import { PICTURE_NAMES, TouchpointPicture as Picture } from '../look/TouchpointPicture.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './MomentFields.module.css'

type Props = {
  title: string
  onTitle: (title: string) => void
  picture: TouchpointPicture
  onPicture: (picture: TouchpointPicture) => void
}

/** A moment's name and picture. */
export function MomentFields({ title, onTitle, picture, onPicture }: Props) {
  const { t } = useTranslation(['list', 'pictures'])
  const name = useId()
  return (
    <>
      <div>
        <label className="field" htmlFor={name}>
          {t('momentName')}
        </label>
        <input
          id={name}
          type="text"
          value={title}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => onTitle(event.target.value)}
        />
      </div>
      <fieldset>
        <legend className="field-legend">
          {t('momentPicture')}: {t(`pictures:${picture}`)}
        </legend>
        <div className={styles.pictures}>
          {PICTURE_NAMES.map((one) => (
            <label key={one} title={t(`pictures:${one}`)}>
              <input
                type="radio"
                name={name}
                aria-label={t(`pictures:${one}`)}
                checked={picture === one}
                onChange={() => onPicture(one)}
              />
              <Picture name={one} />
            </label>
          ))}
        </div>
      </fieldset>
    </>
  )
}
