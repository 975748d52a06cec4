import type { TouchpointPicture } from '@firsthand/model'
import { useId } from 'react'
import { PICTURE_NAMES } from '../look/TouchpointPicture.tsx'
import { useTranslation } from '../words/useTranslation.ts'

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
  const drawing = useId()
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
      <div>
        <label className="field" htmlFor={drawing}>
          {t('momentPicture')}
        </label>
        <select id={drawing} value={picture} onChange={(event) => onPicture(event.target.value as TouchpointPicture)}>
          {PICTURE_NAMES.map((one) => (
            <option key={one} value={one}>
              {t(`pictures:${one}`)}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
