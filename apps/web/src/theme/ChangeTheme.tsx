import type { Theme } from '@firsthand/model'
import { Combine, Lightbulb, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { MarkUnexpected } from './MarkUnexpected.tsx'
import { MergeTheme } from './MergeTheme.tsx'
import { answering, type GoneTheme } from './put-back.ts'
import { RenameTheme } from './RenameTheme.tsx'
import { senseOf } from './sense.ts'

type Props = { theme: Theme; onClose: () => void; onNews: (news: string) => void; onGone: (gone: GoneTheme) => void }

/** What can be done with a theme beside choosing what is in it. */
export function ChangeTheme({ theme, onClose, onNews, onGone }: Props) {
  const { t } = useTranslation('theme')
  const { held } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [open, setOpen] = useState<'rename' | 'merge' | 'mark' | null>(null)
  const { themes, insights } = senseOf(held)
  const insight = insights.get(theme.id)
  async function remove() {
    const gone = {
      theme: one(held, 'theme', theme.id) ?? theme,
      why: insight?.why ?? null,
      into: null,
      answeredBy: answering(held, theme.id),
    }
    if (!(await order({ do: 'theme.remove', theme: theme.id }))) return
    onClose()
    onGone(gone)
  }
  if (open === 'rename') return <RenameTheme theme={theme} onClose={onClose} onNews={onNews} />
  if (open === 'merge') return <MergeTheme theme={theme} onClose={onClose} onGone={onGone} />
  if (open === 'mark') {
    return <MarkUnexpected on={{ of: 'theme', id: theme.id }} onClose={onClose} onNews={onNews} />
  }
  return (
    <Dialog title={theme.title} onClose={onClose}>
      {refusal && <Refusal why={complain(refusal)} />}
      <Button onClick={() => setOpen('rename')}>
        <Icon of={Pencil} />
        {t('rename')}
      </Button>
      {themes.length > 1 && (
        <Button onClick={() => setOpen('merge')}>
          <Icon of={Combine} />
          {t('merge')}
        </Button>
      )}
      <Button onClick={() => setOpen('mark')}>
        <Icon of={Lightbulb} />
        {t(insight ? 'markChange' : 'mark')}
      </Button>
      <Button kind="stop" disabled={busy} onClick={() => void remove()}>
        <Icon of={Trash2} />
        {t('remove')}
      </Button>
    </Dialog>
  )
}
