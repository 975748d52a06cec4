import { useId, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** The board's title, its purpose, and whom people can turn to. */
export function BoardDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['desk', 'parts'])
  const { facts } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const form = useId()
  const [title, setTitle] = useState(facts.title)
  const [purpose, setPurpose] = useState(facts.purpose)
  const [support, setSupport] = useState(facts.support)
  async function save() {
    const described = { title: title.trim(), purpose: purpose.trim(), support: support.trim() }
    if (await order({ do: 'board.describe', ...described })) onClose()
  }
  return (
    <Dialog
      title={t('aboutBoard')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy || title.trim() === ''} onClick={() => void save()}>
            {t('parts:save')}
          </Button>
        </>
      }
    >
      {refusal && <Refusal why={complain(refusal)} />}
      <div>
        <label className="field" htmlFor={`${form}title`}>
          {t('boardTitle')}
        </label>
        <input
          id={`${form}title`}
          type="text"
          maxLength={80}
          autoComplete="off"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <div>
        <label className="field" htmlFor={`${form}purpose`}>
          {t('boardPurpose')}
        </label>
        <textarea
          id={`${form}purpose`}
          rows={3}
          maxLength={300}
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
        />
      </div>
      <div>
        <label className="field" htmlFor={`${form}support`}>
          {t('boardSupport')}
        </label>
        <p className="hint">{t('boardSupportWhy')}</p>
        <textarea
          id={`${form}support`}
          rows={2}
          maxLength={300}
          value={support}
          onChange={(event) => setSupport(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
