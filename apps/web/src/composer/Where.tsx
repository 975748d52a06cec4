import { type Language, pickWords, type Touchpoint } from '@firsthand/model'
import { Plus } from 'lucide-react'
import { EmotionPicture } from '../look/EmotionPicture.tsx'
import { Icon } from '../look/Icon.tsx'
import { TouchpointPicture } from '../look/TouchpointPicture.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Composer.module.css'
import type { Draft } from './draft.ts'

type Props = {
  touchpoints: readonly Touchpoint[]
  draft: Draft
  /** Whether a moment that is not there may be proposed. */
  propose: boolean
  onChoose: (where: Pick<Draft, 'touchpoint' | 'proposes'>) => void
}

/** Which moment is this about? Pictures with the words; native radios. */
export function Where({ touchpoints, draft, propose, onChoose }: Props) {
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
              checked={draft.touchpoint === touchpoint.id}
              onChange={() => onChoose({ touchpoint: touchpoint.id, proposes: null })}
            />
            <TouchpointPicture name={touchpoint.picture} />
            <span>{pickWords(touchpoint.title, i18n.language as Language)}</span>
          </label>
        ))}
        <label className="choice">
          <input
            type="radio"
            name="moment"
            checked={draft.touchpoint === null && draft.proposes === null}
            onChange={() => onChoose({ touchpoint: null, proposes: null })}
          />
          <Icon of={Plus} />
          <span>{t('parts:wholeJourney')}</span>
        </label>
        {(propose || draft.proposes !== null) && (
          <label className="choice">
            <input
              type="radio"
              name="moment"
              checked={draft.proposes !== null}
              onChange={() => onChoose({ touchpoint: null, proposes: '' })}
            />
            <TouchpointPicture name="question" />
            <span>{t('another')}</span>
          </label>
        )}
        {draft.proposes !== null && (
          <label className="field">
            {t('anotherName')}
            <input
              type="text"
              value={draft.proposes}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => onChoose({ touchpoint: null, proposes: event.target.value })}
            />
          </label>
        )}
      </div>
    </fieldset>
  )
}
