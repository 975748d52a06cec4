import { useId, useState } from 'react'
import { useHere } from '../board/here.ts'
import type { Complaint } from '../live/answer.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { deleteBoard } from './delete-board.ts'

/** Deletes the board wholly: only for whoever writes its title. A rehearsal is wiped with one confirmation. */
export function DeleteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['life', 'parts'])
  const { client, facts } = useHere()
  const complain = useComplaint()
  const field = useId()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Complaint | null>(null)
  const rehearsal = facts.rehearsal === true
  const meant = rehearsal || typed.trim() === facts.title
  async function go() {
    setBusy(true)
    setRefusal(await deleteBoard(client, facts.title, rehearsal))
    setBusy(false)
  }
  return (
    <Dialog
      title={t(rehearsal ? 'wipeTitle' : 'deleteTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="stop" disabled={busy || !meant} onClick={() => void go()}>
            {t(rehearsal ? 'wipe' : 'delete')}
          </Button>
        </>
      }
    >
      <p>{t(rehearsal ? 'wipeWhy' : 'deleteWhy')}</p>
      {refusal && <Refusal why={complain(refusal)} />}
      {!rehearsal && (
        <>
          <Notice>{t('deleteCopies')}</Notice>
          <div>
            <label className="field" htmlFor={field}>
              {t('typeTitle', { title: facts.title })}
            </label>
            <input
              id={field}
              type="text"
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </div>
        </>
      )}
    </Dialog>
  )
}
