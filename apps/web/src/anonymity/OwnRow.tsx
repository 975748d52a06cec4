import { useState } from 'react'
import type { Complaint } from '../live/answer.ts'
import { useBoard } from '../live/Board.tsx'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Anonymity.module.css'
import { RowTable } from './RowTable.tsx'
import { type Row, readRow } from './read-row.ts'

type State = { is: 'not-asked' } | { is: 'asking' } | { is: 'shown'; row: Row } | { is: 'refused'; why: Complaint }

/** A real row of one's own, fetched only when asked for: with the slip's secret and without the cookie, as everything else of an author. */
export function OwnRow() {
  const { t } = useTranslation('anonymity')
  const client = useBoard()
  const complain = useComplaint()
  const keys = client.author.keys()
  const [place, setPlace] = useState(keys.length - 1)
  const [state, setState] = useState<State>({ is: 'not-asked' })

  async function show(at: number) {
    const key = keys[at]
    if (!key) return
    setPlace(at)
    setState({ is: 'asking' })
    const answer = await readRow(client.board, key)
    setState(answer.is === 'done' ? { is: 'shown', row: answer.value } : { is: 'refused', why: answer.refusal })
  }

  if (keys.length === 0) return <p className="quiet">{t('none')}</p>
  return (
    <div className={styles.own}>
      {state.is === 'shown' && <RowTable row={state.row} />}
      {state.is === 'asking' && <p role="status">{t('asking')}</p>}
      {state.is === 'refused' && <Refusal why={complain(state.why)} />}
      <p>
        {state.is === 'not-asked' ? (
          <Button onClick={() => void show(place)}>{t('showOwn')}</Button>
        ) : (
          keys.length > 1 && (
            <Button disabled={state.is === 'asking'} onClick={() => void show((place + keys.length - 1) % keys.length)}>
              {t('another')}
            </Button>
          )
        )}
      </p>
    </div>
  )
}
