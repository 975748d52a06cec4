import type { ContributionView } from '@firsthand/model'
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

type Props = { contribution: ContributionView; onClose: () => void; onNews: (news: string) => void }

/** Moves a contribution to another moment; its words and feeling stay as they were said. */
export function MoveDialog({ contribution, onClose, onNews }: Props) {
  const { t } = useTranslation(['list', 'parts'])
  const { held, say } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const from = contribution.kept.touchpoint
  const [to, setTo] = useState(from)
  const touchpoints = one(held, 'journey')?.touchpoints ?? []
  const places = [
    ...touchpoints.map(({ id, title, picture }) => ({ id, picture, name: say(title) })),
    { id: null, picture: 'question' as const, name: t('parts:wholeJourney') },
  ]
  async function move() {
    if (to === from) return onClose()
    if (!(await order({ do: 'contribution.move', contribution: contribution.id, touchpoint: to }))) return
    onClose()
    onNews(t('moved', { moment: places.find(({ id }) => id === to)?.name }))
    focusMoment(from)
  }
  return (
    <Dialog
      title={t('moveTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy} onClick={() => void move()}>
            {t('moveHere')}
          </Button>
        </>
      }
    >
      <p className="hint">{t('moveWhy')}</p>
      {refusal && <Refusal why={complain(refusal)} />}
      <fieldset className="stack">
        <legend className="vh">{t('moveTitle')}</legend>
        {places.map(({ id, picture, name }) => (
          <label className="choice" key={id ?? 'whole'}>
            <input type="radio" name="moment" checked={to === id} onChange={() => setTo(id)} />
            <TouchpointPicture name={picture} />
            {name}
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}
