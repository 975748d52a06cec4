import { can } from '@firsthand/model'
import { EyeOff, Inbox } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useFocusKept } from '../board/use-focus-kept.ts'
import { useOrder } from '../board/use-order.ts'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { AnonymityCost } from '../moderation/AnonymityCost.tsx'
import { type Move, MoveDialog } from '../moderation/MoveDialog.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { AsidePart } from './AsidePart.tsx'
import styles from './Desk.module.css'
import card from './QueueCard.module.css'
import { QueueCover } from './QueueCover.tsx'
import { QueueList } from './QueueList.tsx'
import { queueOf } from './queue.ts'
import { ReadyPart } from './ReadyPart.tsx'
import type { useCover } from './use-cover.ts'

type Props = { onNews: (news: string) => void; cover: ReturnType<typeof useCover> }

/** What a facilitator is deciding in a dialog. It outlasts the items: somebody else may decide on them meanwhile. */
export type Doing = { move: Move; contributions: readonly string[] }

/** The queue: collect what has come in, uncover it, decide on each or on several, reveal together. */
export function QueuePart({ onNews, cover }: Props) {
  const { t } = useTranslation('desk')
  const { held, actor, situation } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [doing, setDoing] = useState<Doing | null>(null)
  const queue = queueOf(all(held, 'contribution'))
  const { held: waiting, ready, aside } = queue
  const empty = waiting.length + ready.length + aside.length === 0
  const mayDecide = can(actor, 'contribution.publish', situation) === null
  const seen = [...waiting, ...ready].map(({ id, desk }) => `${id} ${desk?.state.is} ${desk?.undoUntil}`)
  const heading = useFocusKept<HTMLHeadingElement>(seen.join())
  const uncoverButton = useRef<HTMLButtonElement>(null)
  const { covered } = cover
  const was = useRef(covered)
  useEffect(() => {
    if (was.current === covered) return
    was.current = covered
    if (covered) {
      setDoing(null)
      onNews(t('isCovered'))
    }
    // What had the focus is under the cover, or was the cover.
    if (document.activeElement !== document.body) return
    if (covered) uncoverButton.current?.focus()
    else heading.current?.focus()
  }, [covered, heading, onNews, t])

  async function collect() {
    if (await order({ do: 'queue.collect' })) onNews(t('collected'))
  }
  function uncover() {
    cover.uncover()
    onNews(t('uncovered', { count: waiting.length }))
  }
  return (
    <section className={styles.part} aria-labelledby="queue">
      <header>
        <h2 id="queue" tabIndex={-1} ref={heading}>
          {t('waiting')}
        </h2>
        <span className={card.count}>{waiting.length}</span>
        {!empty && !covered && (
          <Button kind="plain" onClick={cover.cover}>
            <Icon of={EyeOff} />
            {t('cover')}
          </Button>
        )}
      </header>
      {mayDecide && (
        <>
          <Button disabled={busy} onClick={() => void collect()}>
            <Icon of={Inbox} />
            {t('collect')}
          </Button>
          <details className="small">
            <summary>{t('collectWhyTitle')}</summary>
            <p className="quiet">{t('collectWhy')}</p>
          </details>
        </>
      )}
      {refusal && <Refusal why={complain(refusal)} />}
      {waiting.length === 0 && <p className="small quiet">{t('queueEmpty')}</p>}
      {!empty && covered && <QueueCover queue={queue} onUncover={uncover} button={uncoverButton} />}
      {!empty && !covered && (
        <>
          {waiting.length > 0 && <AnonymityCost />}
          {waiting.length > 0 && (
            <QueueList
              waiting={waiting}
              mayDecide={mayDecide}
              doing={doing}
              onDo={(move, contributions) => setDoing({ move, contributions })}
              onNews={onNews}
            />
          )}
        </>
      )}
      <ReadyPart ready={ready} covered={covered} onNews={onNews} />
      {!covered && <AsidePart aside={aside} onNews={onNews} />}
      {doing && !covered && <MoveDialog {...doing} onClose={() => setDoing(null)} onNews={onNews} />}
    </section>
  )
}
