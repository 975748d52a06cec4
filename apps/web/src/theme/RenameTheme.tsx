import type { Theme } from '@firsthand/model'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { TitleField } from './TitleField.tsx'
import { useDraft } from './use-draft.ts'

type Props = { theme: Theme; onClose: () => void; onNews: (news: string) => void }

/** Another name for a theme. When somebody else has named it meanwhile it says so, shows both, and leaves the choice. */
export function RenameTheme({ theme, onClose, onNews }: Props) {
  const { t } = useTranslation(['theme', 'parts'])
  const { held } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const { draft, write, forget } = useDraft(`theme.${theme.id}`, { title: theme.title, was: theme.title })
  const now = one(held, 'theme', theme.id)
  const overtaken = refusal?.id === 'outdated' && now !== null
  const title = draft.title.trim()
  async function rename() {
    // What the person has seen: the name when they began to write, or, once they were told, the one that stands there now.
    const was = overtaken ? now.title : draft.was
    if (!(await order({ do: 'theme.rename', theme: theme.id, title, was }))) return
    forget()
    onClose()
    onNews(t('renamed', { title }))
  }
  return (
    <Dialog
      title={t('renameTitle', { title: theme.title })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy || title === '' || now === null} onClick={() => void rename()}>
            {t(overtaken ? 'renameStill' : 'renameIt')}
          </Button>
        </>
      }
    >
      {now === null ? (
        <Refusal why={t('gone')} />
      ) : overtaken ? (
        <Refusal why={t('overtaken', { title: now.title })} />
      ) : (
        refusal && <Refusal why={complain(refusal)} />
      )}
      <TitleField first label={t('called')} value={draft.title} onChange={(next) => write({ title: next })} />
    </Dialog>
  )
}
