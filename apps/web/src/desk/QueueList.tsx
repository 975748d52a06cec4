import type { ContributionView } from '@firsthand/model'
import { useRef, useState } from 'react'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import type { Move } from '../moderation/MoveDialog.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { QueueCard } from './QueueCard.tsx'
import { MOVE_KEYS, type MoveKey, QueueKeys } from './QueueKeys.tsx'
import type { Doing } from './QueuePart.tsx'
import { useRoving } from './use-roving.ts'

type Props = {
  waiting: readonly ContributionView[]
  mayDecide: boolean
  doing: Doing | null
  onDo: (move: Move, contributions: readonly string[]) => void
  onNews: (news: string) => void
}

/** What waits, item by item: one stop of the Tab key, arrows between the items, a single key for each move on the one in hand. */
export function QueueList({ waiting, mayDecide, doing, onDo, onNews }: Props) {
  const { t } = useTranslation('desk')
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shut, setShut] = useState(false)
  /** What was decided here: everything else that leaves the queue was somebody else's doing. */
  const own = useRef(new Set<string>())
  const ids = waiting.map(({ id }) => id)
  // A dialog over the list, and the button that takes a black mark back, go away with the focus in them.
  const settled = [doing?.move, ...waiting.map(({ desk }) => desk?.undoUntil)].join()
  const { list, here, take, step } = useRoving(ids, settled, (id) => {
    if (!own.current.has(id)) onNews(t('leftMeanwhile'))
  })
  const picked = ids.filter((id) => chosen.has(id))

  async function publish(contributions: string[]) {
    for (const id of contributions) own.current.add(id)
    if (!(await order({ do: 'contribution.publish', contributions }))) return
    setChosen(new Set())
    onNews(t('published', { count: contributions.length }))
  }
  function begin(move: Move, contributions: readonly string[]) {
    for (const id of contributions) own.current.add(id)
    onDo(move, contributions)
  }
  function choose(id: string, on: boolean) {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  function act(key: MoveKey, contribution: ContributionView, several: boolean) {
    const { id } = contribution
    const on = several && picked.length > 0 ? picked : [id]
    if (key === 'choose') {
      choose(id, !chosen.has(id))
      onNews(t(chosen.has(id) ? 'unchosen' : 'isChosen', { count: picked.length + (chosen.has(id) ? -1 : 1) }))
    } else if (key === 'publish') void publish(on)
    else if (key === 'hide') begin('hide', on)
    else if (key !== 'redact' || hasWords(contribution)) begin(key, [id])
  }
  function onKeyDown(event: React.KeyboardEvent, contribution: ContributionView) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (step(event.key)) {
      setShut(false)
      event.preventDefault()
      return
    }
    const key = MOVE_KEYS.find((move) => t(`key.${move}`) === event.key.toLowerCase())
    if (!key) return
    event.preventDefault()
    // A key that is held down decides once.
    if (!event.repeat && !busy && mayDecide) act(key, contribution, event.shiftKey)
  }
  return (
    <>
      {mayDecide && <QueueKeys />}
      {refusal && <Refusal why={complain(refusal)} />}
      {ids.length > 1 && mayDecide && (
        <div className="row">
          <Button disabled={busy} onClick={() => void publish(picked.length > 0 ? picked : ids)}>
            {picked.length > 0 ? t('publishChosen', { count: picked.length }) : t('publishAll', { count: ids.length })}
          </Button>
          {picked.length > 0 && (
            <Button aria-haspopup="dialog" onClick={() => begin('hide', picked)}>
              {t('hideChosen', { count: picked.length })}
            </Button>
          )}
        </div>
      )}
      <ul className="stack" ref={list}>
        {waiting.map((contribution) => {
          const { id } = contribution
          return (
            <QueueCard
              key={id}
              contribution={contribution}
              inHand={id === here}
              open={id === here && !shut}
              onOpen={(open) => {
                take(id)
                setShut(!open)
              }}
              onKeyDown={(event) => onKeyDown(event, contribution)}
              chosen={ids.length > 1 ? chosen.has(id) : null}
              onChoose={(on) => choose(id, on)}
              onNews={onNews}
              onMove={mayDecide && !busy ? (key) => act(key, contribution, false) : null}
            />
          )
        })}
      </ul>
    </>
  )
}

function hasWords({ kept, desk }: ContributionView): boolean {
  return (desk?.revision?.kept ?? kept).passage.length > 0
}
