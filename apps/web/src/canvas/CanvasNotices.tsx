import { useSyncExternalStore } from 'react'
import { useHere } from '../board/here.ts'
import type { Complaint } from '../live/answer.ts'
import { useNews } from '../live/Board.tsx'
import { Button } from '../look/Button.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Canvas.module.css'
import type { MayDraw } from './may-draw.ts'
import type { OpenCanvas } from './open-canvas.ts'
import type { OpenLayer } from './open-layer.ts'

type Props = { canvas: OpenCanvas; may: MayDraw; refusal: Complaint | null }

/** What has to be said about the canvas: why drawing is closed and when it opens, and whatever did not go as it should. */
export function CanvasNotices({ canvas, may, refusal }: Props) {
  const { t } = useTranslation('canvas')
  const complain = useComplaint()
  const why = useWhyNot(may)
  const cut = useSyncExternalStore(canvas.subscribe, canvas.isCut)
  const sorts = useNews(canvas.sorts.state)
  const skipped = useSyncExternalStore(canvas.subscribe, canvas.skipped)
  return (
    <div className={styles.notices}>
      {why && (
        <Notice>
          <p>
            {t('look')} {why}
          </p>
        </Notice>
      )}
      {refusal && <Refusal why={`${t('notMoved')} ${complain(refusal)}`} />}
      {sorts.refusal && <Refusal why={`${t('notSorted')} ${complain(sorts.refusal)}`} />}
      {cut && <Refusal why={t('cut')} />}
      {skipped > 0 && (
        <Notice>
          <p>{t('skipped', { count: skipped })}</p>
        </Notice>
      )}
      {canvas.layers.map((one) => (
        <ReturnedFrom layer={one} key={one.name} />
      ))}
    </div>
  )
}

/** What was drawn on a layer and could not be saved. */
function ReturnedFrom({ layer }: { layer: OpenLayer }) {
  const { t } = useTranslation('canvas')
  const { returned } = useNews(layer.state)
  if (returned.count === 0) return null
  return (
    <Refusal why={t('returned', { count: returned.count })}>
      {returned.words.length > 0 && (
        <>
          <p>{t('returnedWords')}</p>
          {returned.words.map((words) => (
            <blockquote key={words}>{words}</blockquote>
          ))}
        </>
      )}
      <p>
        <Button onClick={layer.putAway}>{t('putAway')}</Button>
      </p>
    </Refusal>
  )
}

/** Why somebody can't draw, in words that say when they can. */
function useWhyNot({ why }: MayDraw): string | null {
  const { t } = useTranslation('canvas')
  const { facts, say } = useHere()
  switch (why?.id) {
    case undefined:
      return null
    case 'not-in-this-phase': {
      const phase = facts.plan.find(({ id }) => id === why.opensIn)
      return phase ? t('opens', { phase: say(phase.title) }) : t('notYou')
    }
    case 'board-paused':
      return t('paused')
    case 'board-closed':
      return t('closed')
    default:
      return t('notYou')
  }
}
