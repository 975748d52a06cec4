import { newId, type TouchpointPicture, touchpointLimit } from '@firsthand/model'
import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { focusMoment } from './focus-moment.ts'
import { MomentFields } from './MomentFields.tsx'

/** One more moment at the end of the journey; its place can be changed afterwards. */
export function AddMoment({ onNews }: { onNews: (news: string) => void }) {
  const { t } = useTranslation(['list', 'parts'])
  const { held, language } = useHere()
  const [open, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [picture, setPicture] = useState<TouchpointPicture>('question')
  const { order, refusal, busy, forget } = useOrder()
  const complain = useComplaint()
  const touchpoints = one(held, 'journey')?.touchpoints ?? []
  const full = touchpoints.length >= touchpointLimit
  // The new moment comes with the record, a little after the answer: then it is where the person goes on.
  const [added, setAdded] = useState<string | null>(null)
  const arrived = touchpoints.some(({ id }) => id === added)
  useEffect(() => {
    if (!arrived) return
    focusMoment(added)
    setAdded(null)
  }, [arrived, added])
  function close() {
    setOpen(false)
    forget()
  }
  async function add() {
    const touchpoint = { id: newId(), title: { [language]: title.trim() }, picture }
    if (!(await order({ do: 'touchpoint.add', touchpoint, before: null }))) return
    setTitle('')
    setPicture('question')
    close()
    onNews(t('addedMoment', { moment: title.trim() }))
    setAdded(touchpoint.id)
  }
  if (full) return <p className="hint">{t('full', { most: touchpointLimit })}</p>
  return (
    <div>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        <Icon of={Plus} />
        {t('addMoment')}
      </Button>
      {open && (
        <Dialog
          title={t('addMoment')}
          onClose={close}
          foot={
            <>
              <Button onClick={close}>{t('parts:cancel')}</Button>
              <Button kind="primary" disabled={busy || title.trim() === ''} onClick={() => void add()}>
                {t('parts:add')}
              </Button>
            </>
          }
        >
          {refusal && <Refusal why={complain(refusal)} />}
          <MomentFields title={title} onTitle={setTitle} picture={picture} onPicture={setPicture} />
        </Dialog>
      )}
    </div>
  )
}
