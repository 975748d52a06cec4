import { type ContributionAbout, contributionAbouts, contributionLimit } from '@firsthand/model'
import { Check } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Composer.module.css'
import type { Draft } from './draft.ts'

/** From how few characters left on the person is told. */
const TELL = 200

/** What happened, in one's own words, and what kind of thing it is. */
export function Why({ draft, onChange }: { draft: Draft; onChange: (next: Partial<Draft>) => void }) {
  const { t } = useTranslation(['composer', 'parts'])
  const left = contributionLimit - draft.words.length
  return (
    <>
      <p className="small quiet" id="why-hint">
        {t('whyHint')}
      </p>
      <textarea
        className={styles.words}
        aria-label={t('why')}
        aria-describedby="why-hint"
        value={draft.words}
        maxLength={contributionLimit}
        onChange={(event) => onChange({ words: event.target.value })}
      />
      {left <= TELL && (
        <p className="hint" role="status">
          {t('left', { count: left })}
        </p>
      )}
      <fieldset>
        <legend className="field-legend small">{t('kind')}</legend>
        <div className="chips">
          {contributionAbouts.map((about: ContributionAbout) => (
            <label className="chip sm" key={about}>
              <input type="radio" name="about" checked={draft.about === about} onChange={() => onChange({ about })} />
              <span>
                <Icon of={Check} />
                {t(`parts:abouts.${about}`)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  )
}
