import type { ContributionView } from '@firsthand/model'
import { Undo2 } from 'lucide-react'
import { useMinute } from '../board/use-minute.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

type Props = { contribution: ContributionView; onNews: (news: string) => void }

/** For half a minute after a redaction: take it back. Then the words are gone for good. */
export function UndoRedaction({ contribution, onNews }: Props) {
  const { t } = useTranslation('moderation')
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const until = contribution.desk?.undoUntil ? Date.parse(contribution.desk.undoUntil) : null
  const now = useMinute(until)
  if (until === null || until <= now) return null
  async function undo() {
    if (await order({ do: 'contribution.unredact', contribution: contribution.id })) onNews(t('redactionUndone'))
  }
  return (
    <>
      <Button disabled={busy} onClick={() => void undo()}>
        <Icon of={Undo2} />
        {t('undoRedaction')}
      </Button>
      {refusal && <Refusal why={complain(refusal)} />}
    </>
  )
}
