import { type ContributionView, passageFingerprint, type RedactionReason, redactionReasons } from '@firsthand/model'
import { useId, useState } from 'react'
import { useTranslation } from '../words/useTranslation.ts'
import { ChooseWords } from './ChooseWords.tsx'
import { DecideDialog, type MoveProps } from './DecideDialog.tsx'
import { underReview } from './under-review.ts'
import { chosenRanges, wordsOfPassage } from './words-of-passage.ts'

/** Blacks out words: press each of them (or drag, or use the arrow keys), say what kind of thing stood there, and it is done. */
export function RedactDialog({ onNews, ...rest }: MoveProps) {
  const { t } = useTranslation('moderation')
  const legend = useId()
  // Words are chosen in one wording; in another they would be other words.
  const [choice, setChoice] = useState<{ of: string; words: ReadonlySet<string> }>({ of: '', words: new Set() })
  const [reason, setReason] = useState<RedactionReason>('name')
  function look(contribution: ContributionView) {
    const { passage } = underReview(contribution)
    const of = passageFingerprint(passage)
    return { of, pieces: wordsOfPassage(passage), chosen: choice.of === of ? choice.words : new Set<string>() }
  }
  return (
    <DecideDialog
      {...rest}
      title={t('redactTitle')}
      act={choice.words.size === 0 ? t('redact') : t('redactWords', { count: choice.words.size })}
      command={([contribution]) => {
        if (!contribution) return null
        const { of, pieces, chosen } = look(contribution)
        const ranges = chosenRanges(pieces, chosen, reason)
        return ranges.length === 0 ? null : { do: 'contribution.redact', contribution: contribution.id, of, ranges }
      }}
      onDone={() => onNews(t('redacted'))}
    >
      {([contribution]) => {
        if (!contribution) return null
        const { of, pieces, chosen } = look(contribution)
        return (
          <>
            <div>
              <p id={legend}>{t('redactHow')}</p>
              <p className="hint">{t('redactKeys')}</p>
            </div>
            <ChooseWords
              key={of}
              pieces={pieces}
              chosen={chosen}
              onChoose={(words) => setChoice({ of, words })}
              labelledBy={legend}
            />
            <fieldset>
              <legend className="field-legend">{t('redactReason')}</legend>
              <div className="chips">
                {redactionReasons.map((one) => (
                  <label className="chip sm" key={one}>
                    <input type="radio" name="reason" checked={reason === one} onChange={() => setReason(one)} />
                    <span>{t(`reasons.${one}`)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <p className="hint">{t('redactFinal')}</p>
          </>
        )
      }}
    </DecideDialog>
  )
}
