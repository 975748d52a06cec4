import type { ContributionView } from '@firsthand/model'
import { EyeOff, PenLine, StickyNote, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Icon } from '../look/Icon.tsx'
import { PassageText } from '../look/PassageText.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { type Move, MoveDialog } from './MoveDialog.tsx'

type Props = { contribution: ContributionView; onClose: () => void; onNews: (news: string) => void }

const moves = [
  { move: 'redact', icon: PenLine, label: 'redactLong' },
  { move: 'note', icon: StickyNote, label: 'noteLong' },
  { move: 'return', icon: Undo2, label: 'returnLong' },
  { move: 'hide', icon: EyeOff, label: 'hideLong' },
] as const

/** What a facilitator can do with a contribution that everybody reads: black out words, put a note over it, send it back, hide it. */
export function OnBoardDialog({ contribution, onClose, onNews }: Props) {
  const { t } = useTranslation('moderation')
  const [move, setMove] = useState<Move | null>(null)
  const { id, kept } = contribution
  if (move) return <MoveDialog move={move} contributions={[id]} onClose={onClose} onNews={onNews} />
  return (
    <Dialog title={t('onBoardTitle')} onClose={onClose}>
      <blockquote className="card">
        <PassageText passage={kept.passage} />
      </blockquote>
      {moves
        .filter(({ move }) => move !== 'redact' || kept.passage.length > 0)
        .map(({ move, icon, label }) => (
          <Button key={move} onClick={() => setMove(move)}>
            <Icon of={icon} />
            {t(label)}
          </Button>
        ))}
    </Dialog>
  )
}
