import { useCallback, useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { ChangeOwn } from './ChangeOwn.tsx'
import { OwnList } from './OwnList.tsx'
import { openSlip, type Opened as State } from './open-slip.ts'

type Props = {
  board: string
  slip: string
  /** How many this browser knows it has written; null when it does not know. */
  known: number | null
  /** Asked again whenever this changes, for example when something unsent has gone out. */
  turn?: number
  /** What stands around the list; not shown while words are being changed. */
  around: (list: React.ReactNode) => React.ReactNode
}

/** What a slip opens: asked for when shown, and again after every change. */
export function Opened({ board, slip, known, turn = 0, around }: Props) {
  const { t } = useTranslation('slip')
  const complain = useComplaint()
  const [state, setState] = useState<State | null>(null)
  const [search, setSearch] = useSearchParams()
  const ask = useCallback(async () => setState(await openSlip(board, slip, known)), [board, slip, known])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again
  useEffect(() => void ask(), [ask, turn])
  const changing = state?.is === 'open' ? state.own.find(({ key }) => key.id === search.get('change')) : undefined
  const show = (change: string | null) =>
    setSearch((now) => {
      now.delete('step')
      if (change) now.set('change', change)
      else now.delete('change')
      return now
    })

  if (!state) return around(<p role="status">{t('opening')}</p>)
  if (state.is === 'refused') {
    return around(
      <>
        <Refusal why={complain(state.why)} />
        <p>
          <Button onClick={() => void ask()}>{t('again')}</Button>
        </p>
      </>,
    )
  }
  if (changing && state.choices) {
    return (
      <ChangeOwn
        key={changing.key.id}
        board={board}
        own={changing}
        choices={state.choices}
        onClose={() => show(null)}
        onDone={() => {
          show(null)
          void ask()
        }}
      />
    )
  }
  return around(
    state.own.length === 0 ? (
      turn === 0 && <p>{t('nothing')}</p>
    ) : (
      <>
        <OwnList
          board={board}
          own={state.own}
          choices={state.choices}
          onChange={({ key }) => show(key.id)}
          onWithdrawn={() => void ask()}
        />
        <p className="no-print">
          <Button onClick={() => void ask()}>{t('look')}</Button>
        </p>
      </>
    ),
  )
}
