import { can } from '@firsthand/model'
import { Inbox } from 'lucide-react'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { useFocusKept } from '../board/use-focus-kept.ts'
import { useOrder } from '../board/use-order.ts'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { AsidePart } from './AsidePart.tsx'
import styles from './Desk.module.css'
import { QueueCard } from './QueueCard.tsx'
import { queueOf } from './queue.ts'
import { ReadyPart } from './ReadyPart.tsx'

/** The queue: collect what has come in, decide on each, publish several at once, reveal together. */
export function QueuePart({ onNews }: { onNews: (news: string) => void }) {
  const { t } = useTranslation('desk')
  const { held, actor, situation } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<string | null>(null)
  const queue = queueOf(all(held, 'contribution'))
  const waiting = queue.held
  const seen = [...waiting, ...queue.ready].map(({ id, desk }) => `${id} ${desk?.state.is} ${desk?.undoUntil}`)
  const heading = useFocusKept<HTMLHeadingElement>(seen.join())
  const picked = waiting.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  const mayDecide = can(actor, 'contribution.publish', situation) === null
  // The first one stands open, until another is opened.
  const openNow = waiting.some(({ id }) => id === open) ? open : waiting[0]?.id

  async function collect() {
    if (await order({ do: 'queue.collect' })) onNews(t('collected'))
  }
  async function publish(contributions: string[]) {
    if (!(await order({ do: 'contribution.publish', contributions }))) return
    setChosen(new Set())
    onNews(t('published', { count: contributions.length }))
  }
  function choose(id: string, on: boolean) {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <section className={styles.part} aria-labelledby="queue">
      <header>
        <h2 id="queue" tabIndex={-1} ref={heading}>
          {t('waiting')}
        </h2>
        <span>{waiting.length}</span>
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
      {waiting.length > 1 && mayDecide && (
        <Button disabled={busy} onClick={() => void publish(picked.length > 0 ? picked : waiting.map(({ id }) => id))}>
          {picked.length > 0
            ? t('publishChosen', { count: picked.length })
            : t('publishAll', { count: waiting.length })}
        </Button>
      )}
      <ul className="stack">
        {waiting.map((contribution) => (
          <QueueCard
            key={contribution.id}
            contribution={contribution}
            open={contribution.id === openNow}
            onOpen={(on) => setOpen(on ? contribution.id : 'none')}
            chosen={waiting.length > 1 ? chosen.has(contribution.id) : null}
            onChoose={(on) => choose(contribution.id, on)}
            onPublish={() => publish([contribution.id])}
            onNews={onNews}
          />
        ))}
      </ul>
      <ReadyPart ready={queue.ready} onNews={onNews} />
      <AsidePart aside={queue.aside} onNews={onNews} />
    </section>
  )
}
