import { type Scribe, scribes } from '@firsthand/model'
import { Check } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Composer.module.css'

type Props = { by: Scribe | null; onChange: (by: Scribe | null) => void }

/** “I write this down for somebody else”, and what one is to them. */
export function WrittenFor({ by, onChange }: Props) {
  const { t } = useTranslation('composer')
  return (
    <div className={styles.names}>
      <label className="toggle">
        <span>
          {t('forOther')}
          <small>{t('forOtherHint')}</small>
        </span>
        <input
          type="checkbox"
          className="switch"
          checked={by !== null}
          onChange={(event) => onChange(event.target.checked ? 'helper' : null)}
        />
      </label>
      {by !== null && (
        <fieldset>
          <legend className="field-legend small">{t('scribe')}</legend>
          <div className="chips">
            {scribes.map((scribe) => (
              <label className="chip sm" key={scribe}>
                <input type="radio" name="scribe" checked={by === scribe} onChange={() => onChange(scribe)} />
                <span>
                  <Icon of={Check} />
                  {t(`scribes.${scribe}`)}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  )
}
