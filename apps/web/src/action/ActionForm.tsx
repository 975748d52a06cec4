import { type Action, newId } from '@firsthand/model'
import { useId, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { DraftKept } from '../theme/DraftKept.tsx'
import { useDraft } from '../theme/use-draft.ts'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { ChooseAnswers } from './ChooseAnswers.tsx'
import { OutcomeFields } from './OutcomeFields.tsx'
import { draftOfAction, emptyOutcome, missingIn, type OutcomeDraft, outcomeOf } from './outcome-draft.ts'
import { useAnswersInWords, useStanding } from './use-answers.ts'

/** How much one entry may answer (the model's schema). */
const most = { themes: 20, said: 100 }

type Says = Pick<Action, 'outcome' | 'answers'>

type Props = {
  /** What is changed; null: something new. */
  action: Action | null
  onClose: () => void
  onSaved: (action: string) => void
  onRemove: (action: Action) => Promise<boolean>
}

/** Writes down what comes of it, or changes that. When somebody else changes it meanwhile it says so and leaves the choice. */
export function ActionForm({ action, onClose, onSaved, onRemove }: Props) {
  const { t } = useTranslation(['action', 'parts'])
  const { held } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const standing = useStanding()
  const inWords = useAnswersInWords()
  const place = useId()
  const [id] = useState(action?.id ?? newId)
  // What was there when the writing began, also when that was before the page was left.
  const fresh: OutcomeDraft & { base: Says | null } = {
    ...(action ? draftOfAction(action) : emptyOutcome),
    base: action,
  }
  const { draft, kept, write, forget, startAfresh } = useDraft(`action.${action?.id ?? 'new'}`, fresh)
  const [told, setTold] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const [overtaken, setOvertaken] = useState(false)
  const now = one(held, 'action', id)
  // Told by this page, or by the server when the other change had not come here yet.
  const isOvertaken = overtaken || refusal?.id === 'outdated'
  const answers = standing(draft.answers)
  const isTooMuch = answers.themes.length > most.themes || answers.contributions.length > most.said
  const missing = told ? missingIn(draft) : []

  // What is taken back leaves an entry by itself: that is nobody's change.
  const says = ({ outcome, answers }: Says) => JSON.stringify([outcome, standing(answers)])

  async function save() {
    const lacking = missingIn(draft)[0]
    const outcome = outcomeOf(draft)
    if (!outcome) {
      setTold(true)
      if (lacking) document.getElementById(`${place}-${lacking}`)?.focus()
      return
    }
    // Nobody's words are written over unseen.
    const isSeen = now === null ? isOvertaken : draft.base !== null && says(now) === says(draft.base)
    if (draft.base && !isSeen && refusal?.id !== 'outdated') {
      setOvertaken(true)
      if (now) write({ base: now })
      return
    }
    const seen = isOvertaken ? now : draft.base
    const was = seen && { outcome: seen.outcome, answers: seen.answers }
    if (!(await order({ do: 'action.put', action: id, outcome, answers, was }))) return
    forget()
    onClose()
    onSaved(id)
  }

  if (choosing) {
    return (
      <Dialog
        key="answers"
        title={t('answersTitle')}
        onClose={() => setChoosing(false)}
        foot={
          <Button kind="primary" disabled={isTooMuch} onClick={() => setChoosing(false)}>
            {t('answersDone')}
          </Button>
        }
      >
        {isTooMuch && <Refusal why={t('tooMany', most)} />}
        <ChooseAnswers answers={draft.answers} onAnswers={(answers) => write({ answers })} />
      </Dialog>
    )
  }
  return (
    <Dialog
      key="form"
      title={t(action ? 'changeTitle' : 'formTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy} onClick={() => void save()}>
            {t(isOvertaken ? 'saveStill' : action ? 'saveChange' : 'save')}
          </Button>
        </>
      }
    >
      <DraftKept kept={kept} onStartAfresh={startAfresh} />
      <OutcomeFields place={place} draft={draft} missing={missing} onDraft={write} />
      <div className="stack">
        <h3>{t('answers')}</h3>
        <p>{inWords(answers)}</p>
        <p>
          <Button onClick={() => setChoosing(true)}>{t('answersChoose')}</Button>
        </p>
      </div>
      {action && action.news.length > 0 && <p className="hint">{t('notRemoved')}</p>}
      {action && action.news.length === 0 && (
        <p>
          <Button
            kind="stop"
            disabled={busy || now === null}
            onClick={async () => {
              if (await onRemove(now ?? action)) {
                forget()
                onClose()
              }
            }}
          >
            {t('remove')}
          </Button>
        </p>
      )}
      {isOvertaken ? (
        <Refusal why={now ? t('changedMeanwhile', { what: now.outcome.what }) : t('goneMeanwhile')} />
      ) : (
        refusal && <Refusal why={complain(refusal)} />
      )}
    </Dialog>
  )
}
