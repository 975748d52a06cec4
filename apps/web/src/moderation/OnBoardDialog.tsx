import type { ContributionView } from '@firsthand/model'
import { EyeOff, PenLine, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { PassageText } from '../look/PassageText.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { RedactDialog } from './RedactDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'

type Props = { contribution: ContributionView; onClose: () => void; onNews: (news: string) => void }

/** What a facilitator can do with a contribution that everybody reads: black out words, send it back, take it off the board. */
export function OnBoardDialog({ contribution, onClose, onNews }: Props) {
  const { t } = useTranslation('moderation')
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [step, setStep] = useState<'choose' | 'redact' | 'return'>('choose')
  const rest = { contribution, onClose, onNews }
  if (step === 'redact') return <RedactDialog {...rest} />
  if (step === 'return') return <ReturnDialog {...rest} />
  async function hide() {
    if (!(await order({ do: 'contribution.hide', contribution: contribution.id }))) return
    onClose()
    onNews(t('hidden'))
  }
  return (
    <Dialog title={t('onBoardTitle')} onClose={onClose}>
      <blockquote className="card">
        <PassageText passage={contribution.kept.passage} />
      </blockquote>
      {refusal && <Refusal why={complain(refusal)} />}
      {contribution.kept.passage.length > 0 && (
        <Button onClick={() => setStep('redact')}>
          <Icon of={PenLine} />
          {t('redactLong')}
        </Button>
      )}
      <Button onClick={() => setStep('return')}>
        <Icon of={Undo2} />
        {t('returnLong')}
      </Button>
      <Button disabled={busy} onClick={() => void hide()}>
        <Icon of={EyeOff} />
        {t('hideLong')}
      </Button>
    </Dialog>
  )
}
