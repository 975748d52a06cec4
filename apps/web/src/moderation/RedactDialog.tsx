import { type ContributionView, type RedactionReason, redactionReasons } from '@firsthand/model'
import { useId, useState } from 'react'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { ChooseWords } from './ChooseWords.tsx'
import { underReview } from './under-review.ts'
import { chosenRanges, wordsOfPassage } from './words-of-passage.ts'

type Props = { contribution: ContributionView; onClose: () => void; onNews: (news: string) => void }

/** Blacks out words: press each of them (or drag, or use the arrow keys), say what kind of thing stood there, and it is done. */
export function RedactDialog({ contribution, onClose, onNews }: Props) {
  const { t } = useTranslation(['moderation', 'parts'])
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const legend = useId()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState<RedactionReason>('name')
  const pieces = wordsOfPassage(underReview(contribution).passage)
  async function redact() {
    const ranges = chosenRanges(pieces, chosen, reason)
    if (!(await order({ do: 'contribution.redact', contribution: contribution.id, ranges }))) return
    onClose()
    onNews(t('redacted'))
  }
  return (
    <Dialog
      title={t('redactTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy || chosen.size === 0} onClick={() => void redact()}>
            {chosen.size === 0 ? t('redact') : t('redactWords', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <p id={legend}>{t('redactHow')}</p>
      {refusal && <Refusal why={complain(refusal)} />}
      <ChooseWords pieces={pieces} chosen={chosen} onChoose={setChosen} labelledBy={legend} />
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
    </Dialog>
  )
}
