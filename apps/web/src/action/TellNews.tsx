import { type Action, type ActionProgress, progresses } from '@firsthand/model'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useDraft } from '../theme/use-draft.ts'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { TextField } from './TextField.tsx'

type Props = { action: Action; onClose: () => void; onNews: (news: string) => void }

/** Says what became of a promise: how far it is, and a few words. The day is the server's. */
export function TellNews({ action, onClose, onNews }: Props) {
  const { t } = useTranslation(['action', 'parts'])
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const fresh: { progress: ActionProgress; text: string } = { progress: action.progress, text: '' }
  const { draft, write, forget } = useDraft(`news.${action.id}`, fresh)
  async function tell() {
    const { progress, text } = draft
    if (!(await order({ do: 'action.tell', action: action.id, progress, text: text.trim() }))) return
    forget()
    onClose()
    onNews(t('told'))
  }
  return (
    <Dialog
      title={t('tellTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy} onClick={() => void tell()}>
            {t('tellIt')}
          </Button>
        </>
      }
    >
      <p>{action.outcome.what}</p>
      <fieldset>
        <legend className="field-legend">{t('tellHow')}</legend>
        <div className="chips">
          {progresses.map((progress) => (
            <label className="chip sm" key={progress}>
              <input
                type="radio"
                name="progress"
                checked={draft.progress === progress}
                onChange={() => write({ progress })}
              />
              <span>{t(`progress.${progress}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextField label={t('tellText')} value={draft.text} most={300} onChange={(text) => write({ text })} />
      {refusal && <Refusal why={complain(refusal)} />}
    </Dialog>
  )
}
