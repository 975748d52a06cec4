import type { Touchpoint } from '@firsthand/model'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { TouchpointPicture } from '../look/TouchpointPicture.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { focusMoment } from './focus-moment.ts'

type Props = { touchpoint: Touchpoint; onBack: () => void; onClose: () => void; onNews: (news: string) => void }

/** Puts a moment together with another one, which keeps its name; what was said goes along. It says so before it is done. */
export function MergeMoment({ touchpoint, onBack, onClose, onNews }: Props) {
  const { t } = useTranslation(['list', 'parts'])
  const { held, say } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [chosen, setChosen] = useState<string | null>(null)
  const others = (one(held, 'journey')?.touchpoints ?? []).filter(({ id }) => id !== touchpoint.id)
  const into = others.find(({ id }) => id === chosen)
  const moment = say(touchpoint.title)
  async function merge() {
    if (!into || !(await order({ do: 'touchpoint.merge', touchpoint: into.id, from: touchpoint.id }))) return
    onClose()
    onNews(t('merged', { moment, into: say(into.title) }))
    focusMoment(into.id)
  }
  return (
    <Dialog
      title={t('mergeTitle', { moment })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onBack}>{t('parts:back')}</Button>
          <Button kind="primary" disabled={busy || !into} onClick={() => void merge()}>
            {t('merge')}
          </Button>
        </>
      }
    >
      {refusal && <Refusal why={complain(refusal)} />}
      <fieldset className="stack">
        <legend className="field-legend">{t('mergeInto')}</legend>
        {others.map(({ id, title, picture }) => (
          <label className="choice" key={id}>
            <input type="radio" name="into" checked={chosen === id} onChange={() => setChosen(id)} />
            <TouchpointPicture name={picture} />
            {say(title)}
          </label>
        ))}
      </fieldset>
      <p className="hint" role="status">
        {into && t('mergeWhy', { moment, into: say(into.title) })}
      </p>
    </Dialog>
  )
}
