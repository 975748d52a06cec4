import { newId, type TouchpointPicture, touchpointLimit } from '@firsthand/model'
import { useId, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { MomentFields } from './MomentFields.tsx'

type Props = { contribution: string; proposes: string; onClose: () => void; onNews: (news: string) => void }

/** Makes a moment of a proposal. Its name can be changed first: it may hold what should not be read by everybody. */
export function TakeUpDialog({ contribution, proposes, onClose, onNews }: Props) {
  const { t } = useTranslation(['list', 'parts'])
  const { held, say, language } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const place = useId()
  const [title, setTitle] = useState(proposes)
  const [picture, setPicture] = useState<TouchpointPicture>('question')
  const [before, setBefore] = useState('')
  const touchpoints = one(held, 'journey')?.touchpoints ?? []
  const full = touchpoints.length >= touchpointLimit
  async function takeUp() {
    const touchpoint = { id: newId(), title: { [language]: title.trim() }, picture }
    if (!(await order({ do: 'touchpoint.take-up', contribution, touchpoint, before: before || null }))) return
    onClose()
    onNews(t('takenUp', { moment: title.trim() }))
  }
  return (
    <Dialog
      title={t('takeUp')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy || full || title.trim() === ''} onClick={() => void takeUp()}>
            {t('takeUpGo')}
          </Button>
        </>
      }
    >
      {refusal && <Refusal why={complain(refusal)} />}
      {full && <p className="error">{t('full', { most: touchpointLimit })}</p>}
      <p className="hint">{t('takeUpWhy')}</p>
      <MomentFields title={title} onTitle={setTitle} picture={picture} onPicture={setPicture} />
      <div>
        <label className="field" htmlFor={place}>
          {t('place')}
        </label>
        <select id={place} value={before} onChange={(event) => setBefore(event.target.value)}>
          {touchpoints.map(({ id, title }) => (
            <option key={id} value={id}>
              {t('placeBefore', { moment: say(title) })}
            </option>
          ))}
          <option value="">{t('placeEnd')}</option>
        </select>
      </div>
    </Dialog>
  )
}
