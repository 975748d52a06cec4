import type { Valence } from '@firsthand/model'
import { Face } from '../look/Face.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Composer.module.css'

const VALENCES: readonly Valence[] = [2, 1, 0, -1, -2]

/** How did it feel? Five steps, each a picture and a word. */
export function Felt({ chosen, onChoose }: { chosen: Valence | null; onChoose: (valence: Valence) => void }) {
  const { t } = useTranslation(['composer', 'parts'])
  return (
    <fieldset>
      <legend className="vh">{t('felt')}</legend>
      <div className={styles.feel}>
        {VALENCES.map((valence) => (
          <label className="choice" key={valence}>
            <input type="radio" name="felt" checked={chosen === valence} onChange={() => onChoose(valence)} />
            <Face valence={valence} />
            <span>{t(`parts:felt.${valence}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
