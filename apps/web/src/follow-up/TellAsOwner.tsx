import { type FollowUp, newId, progresses, type TellFollowUp } from '@firsthand/model'
import { useId, useState } from 'react'
import { TextField } from '../action/TextField.tsx'
import { type Complaint, post } from '../live/answer.ts'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './FollowUp.module.css'

type Props = { board: string; secret: string; outcome: FollowUp['outcomes'][number]; onTold: () => Promise<void> }

/** The owner of an action tells how far it is, and a line about it. What was written stays until it is stored. */
export function TellAsOwner({ board, secret, outcome: { id: action, progress: now }, onTold }: Props) {
  const { t } = useTranslation(['followUp', 'action'])
  const complain = useComplaint()
  const group = useId()
  const [progress, setProgress] = useState(now)
  const [text, setText] = useState('')
  // The same until it is stored, so that a line whose answer was lost is told once.
  const [id, setId] = useState(newId)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Complaint | null>(null)
  const [told, setTold] = useState(false)

  async function tell(event: React.FormEvent) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setRefusal(null)
    setTold(false)
    const request: TellFollowUp = { secret, id, action, progress, text: text.trim() }
    const answer = await post(`/api/boards/${board}/follow-up/news`, request, 'omit')
    setBusy(false)
    if (answer.is !== 'done') return setRefusal(answer.refusal)
    setText('')
    setId(newId())
    setTold(true)
    await onTold()
  }
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      setId(newId())
      setTold(false)
    }
  return (
    <form className={`${styles.tell} no-print`} onSubmit={(event) => void tell(event)}>
      <fieldset>
        <legend className="field-legend">{t('tell')}</legend>
        <div className="chips">
          {progresses.map((one) => (
            <label className="chip sm" key={one}>
              <input type="radio" name={group} checked={progress === one} onChange={() => change(setProgress)(one)} />
              <span>{t(`action:progress.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextField label={t('tellText')} value={text} most={300} onChange={change(setText)} />
      {refusal && <Refusal why={complain(refusal)} />}
      <Button kind="primary" type="submit" disabled={busy}>
        {t('tellIt')}
      </Button>
      <p role="status">{told && t('told')}</p>
    </form>
  )
}
