import type { BoardFacts } from '@firsthand/model'
import { useBoard, useNews } from '../live/Board.tsx'
import { Button } from '../look/Button.tsx'
import { SlipCard } from '../slip/SlipCard.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { StepFrame } from './StepFrame.tsx'

type Props = {
  facts: BoardFacts
  /** Stored and waiting, stored and already on the board, or still in this browser. */
  state: 'stored' | 'shown' | 'unsent'
  end: React.ReactNode
  below: React.ReactNode
  onMore: () => void
  onBoard: () => void
}

/** Thank you; what becomes of it; the slip. */
export function Kept({ facts, state, end, below, onMore, onBoard }: Props) {
  const { t } = useTranslation('composer')
  const client = useBoard()
  const waiting = useNews(client.said.state).waiting.length + useNews(client.commands.state).waiting.length
  const now = state === 'unsent' && waiting === 0 ? 'stored' : state
  const slip = client.author.slip()
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
      <p role="status">
        {now === 'unsent' ? t('unsentWhy') : now === 'shown' ? t('shownWhy') : t('keptWhy', { host: facts.host.name })}
      </p>
      {slip && <SlipCard board={facts.id} title={facts.title} slip={slip} shared={client.shelf.shared} />}
    </StepFrame>
  )
}
