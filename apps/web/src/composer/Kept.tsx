import type { BoardFacts } from '@firsthand/model'
import { useBoard, useNews } from '../live/Board.tsx'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useLate } from '../pages/use-late.ts'
import { fetchSlipCard } from '../slip/fetch-slip-card.ts'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { StepFrame } from './StepFrame.tsx'
import { useWaits } from './use-waits.ts'

type Props = {
  facts: BoardFacts
  contribution: string
  /** Stored and waiting, stored and already on the board, or still in this browser. */
  state: 'stored' | 'shown' | 'unsent'
  end: React.ReactNode
  below: React.ReactNode
  onMore: () => void
  onBoard: () => void
}

/** Thank you; what becomes of it; the slip. */
export function Kept({ facts, contribution, state, end, below, onMore, onBoard }: Props) {
  const { t } = useTranslation('composer')
  const client = useBoard()
  const complain = useComplaint()
  const line = useNews(client.line)
  // What went out later can still be refused: then it is not kept, and the board holds the words with what can be done.
  const { waits, refusal } = useWaits(contribution)
  const now = state === 'unsent' && !waits && !refusal ? 'stored' : state
  const slip = client.author.slip()
  const SlipCard = useLate(fetchSlipCard, line)
  return (
    <StepFrame
      step={null}
      title={t(now === 'unsent' ? 'unsent' : 'kept')}
      end={end}
      below={below}
      foot={
        <>
          <Button kind="primary" onClick={onMore}>
            {t('more')}
          </Button>
          <Button onClick={onBoard}>{t('toBoard')}</Button>
        </>
      }
    >
      {refusal ? (
        <Refusal why={complain(refusal)}>
          <p>{t('refusedLater')}</p>
        </Refusal>
      ) : (
        <p role="status">
          {now === 'unsent'
            ? t(line === 'offline' ? 'unsentWhy' : 'unsentSoon')
            : now === 'shown'
              ? t('shownWhy')
              : t('keptWhy', { host: facts.host.name })}
        </p>
      )}
      {slip && SlipCard && <SlipCard board={facts.id} slip={slip} of={client.shelf.shared ? 'shared' : 'own'} />}
    </StepFrame>
  )
}
