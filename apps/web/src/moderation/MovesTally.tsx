import { hideReasons, redactionReasons, type ViewOf } from '@firsthand/model'
import { useHere } from '../board/here.ts'
import { one } from '../live/record.ts'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './MovesTally.module.css'

type Moves = ViewOf<'tally'>['voices'][string]

/** How many were held, sent back, blacked out, hidden and let go, by voice group and reason: the same numbers for everybody. */
export function MovesTally() {
  const { t } = useTranslation('moderation')
  const { held, voices, say } = useHere()
  const tally = one(held, 'tally')?.voices ?? {}
  const moved = voices.flatMap((voice) => {
    const lines = tally[voice.id] ? linesOf(tally[voice.id] as Moves) : []
    return lines.length > 0 ? [{ voice, lines }] : []
  })
  if (moved.length === 0) return <p className="small quiet">{t('tallyNone')}</p>
  return (
    <ul className={styles.tally}>
      {moved.map(({ voice, lines }) => (
        <li key={voice.id}>
          <Voice mark={voice.mark}>{say(voice.label)}</Voice>
          <dl>
            {lines.map(({ move, count, reasons }) => (
              <div key={move}>
                <dt>{t(`tallyMoves.${move}`)}</dt>
                <dd>
                  <b className="num">{count}</b>
                  {reasons.length > 0 && (
                    <small>{reasons.map(([reason, count]) => t(`tallyReasons.${reason}`, { count })).join(', ')}</small>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

type Reason = (typeof redactionReasons)[number] | (typeof hideReasons)[number]
type Line = {
  move: 'held' | 'returned' | 'redacted' | 'hidden' | 'noted' | 'letGo'
  count: number
  reasons: [Reason, number][]
}

/** What has been done in one voice group, without what never was. */
function linesOf({ held, returned, letGo, noted, redacted, hidden }: Moves): Line[] {
  const by = <R extends Reason>(reasons: readonly R[], counts: Record<R, number>) =>
    reasons.flatMap((reason): [Reason, number][] => (counts[reason] > 0 ? [[reason, counts[reason]]] : []))
  const sum = (reasons: [Reason, number][]) => reasons.reduce((all, [, count]) => all + count, 0)
  const blacked = by(redactionReasons, redacted)
  const away = by(hideReasons, hidden)
  const lines: Line[] = [
    { move: 'held', count: held, reasons: [] },
    { move: 'returned', count: returned, reasons: [] },
    { move: 'redacted', count: sum(blacked), reasons: blacked },
    { move: 'hidden', count: sum(away), reasons: away },
    { move: 'noted', count: noted, reasons: [] },
    { move: 'letGo', count: letGo, reasons: [] },
  ]
  return lines.filter(({ count }) => count > 0)
}
