import { type Language, pickWords, type Touchpoint } from '@firsthand/model'
import { Plus } from 'lucide-react'
import { EmotionPicture } from '../look/EmotionPicture.tsx'
import { Icon } from '../look/Icon.tsx'
import { TouchpointPicture } from '../look/TouchpointPicture.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Composer.module.css'

type Props = {
  touchpoints: readonly Touchpoint[]
  chosen: string | null | undefined
  onChoose: (touchpoint: string | null) => void
}

/** Which moment is this about? Pictures with the words; native radios. */
export function Where({ touchpoints, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation(['composer', 'parts'])
  return (
    <fieldset>
      <legend className="vh">{t('where')}</legend>
      {/* Fetched before it is asked for, also when the line goes meanwhile. */}
      <span className="vh">
        <EmotionPicture name="calm" />
      </span>
      <div className={styles.moments}>
        {touchpoints.map((touchpoint) => (
          <label className="choice" key={touchpoint.id}>
            <input
              type="radio"
              name="moment"
              checked={chosen === touchpoint.id}
              onChange={() => onChoose(touchpoint.id)}
            />
            <TouchpointPicture name={touchpoint.picture} />
            <span>{pickWords(touchpoint.title, i18n.language as Language)}</span>
          </label>
        ))}
        <label className="choice">
          <input type="radio" name="moment" checked={chosen === null} onChange={() => onChoose(null)} />
          <Icon of={Plus} />
          <span>{t('parts:wholeJourney')}</span>
        </label>
      </div>
    </fieldset>
  )
}
