import type { Language } from '@firsthand/model'
import { partsOf, type ReportPart, reportWords, type SessionOutput } from '@firsthand/report'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './ChooseParts.module.css'

type Props = { output: SessionOutput; without: readonly ReportPart[]; onChoose: (without: ReportPart[]) => void }

/** Which parts go into what people read. The page below is the preview: it has just what the files will have. */
export function ChooseParts({ output, without, onChoose }: Props) {
  const { t, i18n } = useTranslation('report')
  const language = i18n.language as Language
  const { parts } = reportWords(language)
  const there = partsOf(output, language)
  const left = there.filter((part) => without.includes(part))
  return (
    <details className={styles.choose}>
      <summary>{left.length === 0 ? t('parts') : t('partsWithout', { count: left.length })}</summary>
      <fieldset>
        <legend className="vh">{t('parts')}</legend>
        <p className="hint">{t('partsHow')}</p>
        <div className={styles.parts}>
          {there.map((part) => (
            <label key={part}>
              <input
                type="checkbox"
                checked={!without.includes(part)}
                onChange={({ target }) =>
                  onChoose(target.checked ? without.filter((one) => one !== part) : [...without, part])
                }
              />
              <span>{parts[part]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  )
}
