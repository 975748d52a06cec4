import type { ContributionView } from '@firsthand/model'
import { useId, useState } from 'react'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { PassageText } from '../look/PassageText.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { underReview } from './under-review.ts'

type Props = { contribution: ContributionView; onClose: () => void; onNews: (news: string) => void }

/** Sends a contribution back to its author with a kind word. They find it with their slip, with a name or without. */
export function ReturnDialog({ contribution, onClose, onNews }: Props) {
  const { t } = useTranslation(['moderation', 'parts'])
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const field = useId()
  const [note, setNote] = useState('')
  async function giveBack() {
    const command = { do: 'contribution.return', contribution: contribution.id, note: note.trim() } as const
    if (!(await order(command))) return
    onClose()
    onNews(t('returned'))
  }
  return (
    <Dialog
      title={t('returnTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy || note.trim() === ''} onClick={() => void giveBack()}>
            {t('returnIt')}
          </Button>
        </>
      }
    >
      <blockquote className="card">
        <PassageText passage={underReview(contribution).passage} />
      </blockquote>
      {refusal && <Refusal why={complain(refusal)} />}
      <div>
        <label className="field" htmlFor={field}>
          {t('returnNote')}
        </label>
        <textarea id={field} rows={4} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      </div>
      <fieldset>
        <legend className="hint">{t('returnIdeas')}</legend>
        <div className="stack">
          {(['idea1', 'idea2', 'idea3'] as const).map((idea) => (
            <Button key={idea} onClick={() => setNote(t(idea))}>
              {t(idea)}
            </Button>
          ))}
        </div>
      </fieldset>
      <p className="hint">{t('returnWhy')}</p>
    </Dialog>
  )
}
