import type { BoardFacts } from '@firsthand/model'
import { useState } from 'react'
import type { openAuthor } from '../live/author.ts'
import { Button } from '../look/Button.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { SlipCard } from '../slip/SlipCard.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { StepFrame } from './StepFrame.tsx'
import { useWaits } from './use-waits.ts'

type Props = {
  facts: BoardFacts
  /** What has just been added; null when the slip was left here earlier. */
  contribution: string | null
  helped: ReturnType<typeof openAuthor>
  end: React.ReactNode
  below: React.ReactNode
  onMoreForThem: () => void
  onMore: () => void
  onBoard: () => void
}

/** The slip of somebody whose words were written down here: for them to take, and then no longer on this device. */
export function HandOver({ facts, contribution, helped, end, below, onMoreForThem, onMore, onBoard }: Props) {
  const { t } = useTranslation('composer')
  const complain = useComplaint()
  const [slip, setSlip] = useState(() => helped.slip())
  const { waits, refusal } = useWaits(contribution)
  const hand = () => {
    helped.forget()
    setSlip(null)
  }
  return (
    <StepFrame
      step={null}
      title={t(slip ? 'give' : 'given')}
      end={end}
      below={below}
      foot={
        slip ? (
          <>
            <Button kind="primary" onClick={hand}>
              {t('theyHaveIt')}
            </Button>
            <Button onClick={onMoreForThem}>{t('moreForThem')}</Button>
          </>
        ) : (
          <>
            <Button kind="primary" onClick={onMore}>
              {t('more')}
            </Button>
            <Button onClick={onBoard}>{t('toBoard')}</Button>
          </>
        )
      }
    >
      {refusal && (
        <Refusal why={complain(refusal)}>
          <p>{t('refusedLater')}</p>
        </Refusal>
      )}
      {contribution && !refusal && (
        <p role="status">{waits ? t('unsentSoon') : t('giveKept', { host: facts.host.name })}</p>
      )}
      {slip ? (
        <>
          <SlipCard board={facts.id} slip={slip} of="theirs" />
          <Notice>{t('giveForgets')}</Notice>
        </>
      ) : (
        <p>{t('givenWhy')}</p>
      )}
    </StepFrame>
  )
}
