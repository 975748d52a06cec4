import { newId, type Touchpoint, touchpointLimit } from '@firsthand/model'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { isShown } from '../board/is-shown.ts'
import { useOrder } from '../board/use-order.ts'
import { all, one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { PickRow } from '../theme/PickRow.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { MomentFields } from './MomentFields.tsx'

type Props = { touchpoint: Touchpoint; onBack: () => void; onClose: () => void; onNews: (news: string) => void }

/** Makes two moments of one: what the second is called, and which contributions go there. The words stay as they were said. */
export function SplitMoment({ touchpoint, onBack, onClose, onNews }: Props) {
  const { t } = useTranslation(['list', 'parts'])
  const { held, say, language } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [title, setTitle] = useState('')
  const [picture, setPicture] = useState(touchpoint.picture)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const moment = say(touchpoint.title)
  const here = all(held, 'contribution').filter((one) => isShown(one) && one.kept.touchpoint === touchpoint.id)
  const full = (one(held, 'journey')?.touchpoints.length ?? 0) >= touchpointLimit
  async function split() {
    const into = { id: newId(), title: { [language]: title.trim() }, picture }
    // What was taken back or moved since it was ticked is left out.
    const contributions = here.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
    if (!(await order({ do: 'touchpoint.split', touchpoint: touchpoint.id, into, contributions }))) return
    onClose()
    onNews(t('splitDone', { moment, into: title.trim() }))
  }
  return (
    <Dialog
      title={t('splitTitle', { moment })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onBack}>{t('parts:back')}</Button>
          <Button kind="primary" disabled={busy || full || title.trim() === ''} onClick={() => void split()}>
            {t('split')}
          </Button>
        </>
      }
    >
      {refusal && <Refusal why={complain(refusal)} />}
      {full && <p className="error">{t('full', { most: touchpointLimit })}</p>}
      <p className="hint">{t('splitWhy', { moment })}</p>
      <MomentFields title={title} onTitle={setTitle} picture={picture} onPicture={setPicture} />
      {here.length > 0 && (
        <fieldset>
          <legend className="field-legend">{t('splitWhich')}</legend>
          <ul>
            {here.map((contribution) => (
              <PickRow
                key={contribution.id}
                contribution={contribution}
                moment={moment}
                chosen={chosen.has(contribution.id)}
                onChoose={(is) => {
                  const next = new Set(chosen)
                  if (is) next.add(contribution.id)
                  else next.delete(contribution.id)
                  setChosen(next)
                }}
              />
            ))}
          </ul>
        </fieldset>
      )}
    </Dialog>
  )
}
