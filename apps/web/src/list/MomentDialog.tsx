import type { Touchpoint } from '@firsthand/model'
import { Merge, Split } from 'lucide-react'
import { useId, useState } from 'react'
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
import { MergeMoment } from './MergeMoment.tsx'
import { MomentFields } from './MomentFields.tsx'
import { SplitMoment } from './SplitMoment.tsx'

type Props = { touchpoint: Touchpoint; onClose: () => void; onNews: (news: string) => void }

/** Renames a moment, changes its picture or its place in the journey, merges it, splits it, or takes it away. */
export function MomentDialog({ touchpoint, onClose, onNews }: Props) {
  const { t } = useTranslation(['list', 'parts'])
  const { held, say, language } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const place = useId()
  const touchpoints = one(held, 'journey')?.touchpoints ?? []
  const at = touchpoints.findIndex(({ id }) => id === touchpoint.id)
  const [title, setTitle] = useState(say(touchpoint.title))
  const [picture, setPicture] = useState(touchpoint.picture)
  const [to, setTo] = useState(at)
  const [doing, setDoing] = useState<'change' | 'remove' | 'merge' | 'split'>('change')
  async function save() {
    const renamed = title.trim() !== say(touchpoint.title)
    if (renamed || picture !== touchpoint.picture) {
      // A new name has the one language it was written in; an old one in another language would no longer say the same.
      const changed = { ...touchpoint, picture, title: renamed ? { [language]: title.trim() } : touchpoint.title }
      if (!(await order({ do: 'touchpoint.change', touchpoint: changed }))) return
    }
    if (to !== at) {
      const others = touchpoints.filter(({ id }) => id !== touchpoint.id)
      const before = others[to]?.id ?? null
      if (!(await order({ do: 'touchpoint.move', touchpoint: touchpoint.id, before }))) return
    }
    onClose()
    onNews(t('changed'))
  }
  async function remove() {
    if (!(await order({ do: 'touchpoint.remove', touchpoint: touchpoint.id }))) return
    onClose()
    onNews(t('removed', { moment: say(touchpoint.title) }))
    focusMoment(touchpoints[at === 0 ? 1 : at - 1]?.id ?? null)
  }
  const rest = { touchpoint, onClose, onNews, onBack: () => setDoing('change') }
  if (doing === 'merge') return <MergeMoment {...rest} />
  if (doing === 'split') return <SplitMoment {...rest} />
  const removing = doing === 'remove'
  const foot = removing ? (
    <>
      <Button onClick={() => setDoing('change')}>{t('parts:back')}</Button>
      <Button kind="primary" disabled={busy} onClick={() => void remove()}>
        {t('removeMoment')}
      </Button>
    </>
  ) : (
    <>
      <Button onClick={onClose}>{t('parts:cancel')}</Button>
      <Button kind="primary" disabled={busy || title.trim() === ''} onClick={() => void save()}>
        {t('parts:save')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('changeTitle')} onClose={onClose} foot={foot}>
      {refusal && <Refusal why={complain(refusal)} />}
      {removing ? (
        <p>{t('removeWhy', { moment: say(touchpoint.title) })}</p>
      ) : (
        <>
          <MomentFields title={title} onTitle={setTitle} picture={picture} onPicture={setPicture} />
          <div>
            <label className="field" htmlFor={place}>
              {t('place')}
            </label>
            <select id={place} value={to} onChange={(event) => setTo(Number(event.target.value))}>
              {touchpoints.map(({ id }, position) => (
                <option key={id} value={position}>
                  {t('placeOf', { n: position + 1, of: touchpoints.length })}
                </option>
              ))}
            </select>
          </div>
          <p className="row">
            <Button disabled={touchpoints.length < 2} onClick={() => setDoing('merge')}>
              <Icon of={Merge} />
              {t('mergeThis')}
            </Button>
            <Button onClick={() => setDoing('split')}>
              <Icon of={Split} />
              {t('splitThis')}
            </Button>
            <Button kind="stop" onClick={() => setDoing('remove')}>
              {t('removeMoment')}
            </Button>
          </p>
        </>
      )}
    </Dialog>
  )
}
