import type { Action } from '@firsthand/model'
import { useHere } from '../board/here.ts'
import { Picker } from '../theme/Picker.tsx'
import { senseOf } from '../theme/sense.ts'
import { useTranslation } from '../words/useTranslation.ts'

type Answers = Action['answers']

/** Which themes and contributions something answers. */
export function ChooseAnswers({ answers, onAnswers }: { answers: Answers; onAnswers: (answers: Answers) => void }) {
  const { t } = useTranslation('action')
  const { held } = useHere()
  const { themes } = senseOf(held)
  const chosen = new Set(answers.themes)
  function choose(theme: string, is: boolean) {
    onAnswers({ ...answers, themes: is ? [...answers.themes, theme] : answers.themes.filter((id) => id !== theme) })
  }
  return (
    <>
      {themes.length > 0 && (
        <fieldset>
          <legend className="field-legend">{t('themes')}</legend>
          <div className="chips">
            {themes.map(({ id, title }) => (
              <label className="chip" key={id}>
                <input
                  type="checkbox"
                  checked={chosen.has(id)}
                  onChange={(event) => choose(id, event.target.checked)}
                />
                <span>{title}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <section className="stack" aria-label={t('said')}>
        <h3>{t('said')}</h3>
        <Picker
          label={t('said')}
          chosen={new Set(answers.contributions)}
          onChosen={(all) => onAnswers({ ...answers, contributions: [...all] })}
        />
      </section>
    </>
  )
}
