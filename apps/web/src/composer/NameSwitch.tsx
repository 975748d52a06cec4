import { nameLimit } from '@firsthand/model'
import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Composer.module.css'
import type { Naming } from './naming.ts'

type Props = {
  naming: Naming
  named: boolean
  /** The name to be shown by; empty while none is chosen. */
  name: string
  nameMissing: boolean
  standsOut: boolean
  onNamed: (named: boolean) => void
  onName: (name: string) => void
}

/** With a name or without, where the phase leaves the choice; and the name, where one is needed. */
export function NameSwitch({ naming, named, name, nameMissing, standsOut, onNamed, onName }: Props) {
  const { t } = useTranslation('composer')
  return (
    <div className={styles.names}>
      {naming.is === 'choice' && (
        <fieldset className={styles.names}>
          <legend className="field-legend">{t('howShown')}</legend>
          <label className="choice">
            <input type="radio" name="named" checked={!named} onChange={() => onNamed(false)} />
            <span>{t('without')}</span>
          </label>
          <label className="choice">
            <input type="radio" name="named" checked={named} onChange={() => onNamed(true)} />
            <span>{t('with')}</span>
          </label>
        </fieldset>
      )}
      {named && (
        <div>
          <label className="field" htmlFor="shown-name">
            {t('nameHere')}
          </label>
          <input
            id="shown-name"
            type="text"
            value={name}
            maxLength={nameLimit}
            autoComplete="off"
            aria-invalid={nameMissing || undefined}
            aria-describedby="shown-name-hint"
            onChange={(event) => onName(event.target.value)}
          />
          <p id="shown-name-hint" className={nameMissing ? 'error' : 'hint'} role={nameMissing ? 'alert' : undefined}>
            {t(!nameMissing ? 'nameHint' : naming.is === 'choice' ? 'nameOrNone' : 'nameMissing')}
          </p>
        </div>
      )}
      {naming.is === 'choice' && standsOut && <Notice>{t(named ? 'standOutNamed' : 'standOutNameless')}</Notice>}
    </div>
  )
}
