import type { Command, ContributionView } from '@firsthand/model'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { useUnderHand } from './use-under-hand.ts'

/** What every dialog of a facilitator's move is handed. */
export type MoveProps = {
  /** The ids of what is decided on; only hiding takes several. */
  contributions: readonly string[]
  onClose: () => void
  onNews: (news: string) => void
}

type Props = Omit<MoveProps, 'onNews'> & {
  title: string
  act: string
  /** The decision on what can still be decided on; null while something is missing. */
  command: (still: readonly ContributionView[]) => Command | null
  onDone: (decided: number) => void
  children: (still: readonly ContributionView[]) => React.ReactNode
}

/**
 * A dialog in which a facilitator decides. When somebody else decides on the same at this moment, it says so, follows the picture,
 * and keeps what was typed: two facilitators never overwrite each other.
 */
export function DecideDialog({ contributions, title, act, command, onDone, onClose, children }: Props) {
  const { t } = useTranslation(['moderation', 'parts'])
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const { still, changed } = useUnderHand(contributions, busy)
  const decision = still.length > 0 ? command(still) : null
  const overtaken = refusal?.id === 'not-in-this-state' || refusal?.id === 'outdated'
  async function decide() {
    if (!decision || !(await order(decision))) return
    onDone(still.length)
    onClose()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        still.length === 0 ? (
          <Button onClick={onClose}>{t('parts:close')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('parts:cancel')}</Button>
            <Button kind="primary" disabled={busy || decision === null} onClick={() => void decide()}>
              {act}
            </Button>
          </>
        )
      }
    >
      {changed ? (
        <Refusal why={contributions.length > 1 ? t('meanwhile.several') : t(`meanwhile.${changed}`)} />
      ) : (
        refusal && <Refusal why={overtaken ? t('meanwhile.overtaken') : complain(refusal)} />
      )}
      {children(still)}
    </Dialog>
  )
}
