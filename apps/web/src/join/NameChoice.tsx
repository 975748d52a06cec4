import { type Invitation, type Language, pickWords } from '@firsthand/model'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './JoinForm.module.css'

type Props = {
  invitation: Invitation
  /** Null: no name. */
  name: string | null
  worksFor: string
  unnamed: boolean
  onName: (name: string | null) => void
  onWorksFor: (worksFor: string) => void
}

/** A name or none; who leads always has one, and says who they work for. */
export function NameChoice({ invitation, name, worksFor, unnamed, onName, onWorksFor }: Props) {
  const { t, i18n } = useTranslation('join')
  const { voice } = invitation
  const leads = invitation.for.role === 'facilitator'
  const field = (
    <div>
      <label className="field" htmlFor="name">
        {t(leads ? 'yourName' : 'name')}
      </label>
      <input
        id="name"
        type="text"
        value={name ?? ''}
        maxLength={40}
        autoComplete="off"
        aria-invalid={(unnamed && name?.trim() === '') || undefined}
        onChange={(event) => onName(event.target.value)}
      />
    </div>
  )
  if (leads) {
    return (
      <div className="stack">
        {field}
        <div>
          <label className="field" htmlFor="worksFor">
            {t('worksForLabel')}
          </label>
          <input
            id="worksFor"
            type="text"
            value={worksFor}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => onWorksFor(event.target.value)}
          />
          <p className="hint">{t('worksForHint')}</p>
        </div>
      </div>
    )
  }
  return (
    <fieldset className={styles.pick}>
      <legend>
        <h2>{t('show')}</h2>
      </legend>
      <label className="choice">
        <input type="radio" name="shown" checked={name === null} onChange={() => onName(null)} />
        <span>
          {t('noName')}
          {voice && (
            <small>
              {voice.livedExperience
                ? t('noNameLived')
                : t('noNameOther', { voice: pickWords(voice.label, i18n.language as Language) })}
            </small>
          )}
        </span>
      </label>
      <label className="choice">
        <input type="radio" name="shown" checked={name !== null} onChange={() => onName(name ?? '')} />
        <span>
          {t('someName')}
          <small>{t('someNameHint')}</small>
        </span>
      </label>
      {name !== null && field}
    </fieldset>
  )
}
