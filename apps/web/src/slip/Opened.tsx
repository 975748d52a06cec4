import { useSearchParams } from 'wouter'
import { followUpAddress } from '../follow-up/follow-up-address.ts'
import type { Complaint } from '../live/answer.ts'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { ChangeOwn } from './ChangeOwn.tsx'
import { OwnList } from './OwnList.tsx'
import { changeOwn, type Search, withdrawOwn } from './open-slip.ts'
import { useSlip } from './use-slip.ts'

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

/** What a slip opens, as it is found: asked for when shown, and again after every change. */
export function Opened({ board, slip, known, turn = 0, around }: Props) {
  const { t } = useTranslation('slip')
  const { state, look, alone } = useSlip({ board, slip, known, turn })
  const [search, setSearch] = useSearchParams()
  const changing = state?.is === 'open' ? state.own.find(({ key }) => key.id === search.get('change')) : undefined
  const show = (change: string | null) =>
    setSearch((now) => {
      now.delete('step')
      if (change) now.set('change', change)
      else now.delete('change')
      return now
    })

  if (!state) return around(<p role="status">{t('opening')}</p>)
  if (state.is === 'refused') return around(<NoFurther why={state.why} onAgain={() => void look()} />)
  if (changing && state.choices) {
    return (
      <ChangeOwn
        key={changing.key.id}
        own={changing}
        choices={state.choices}
        onSave={(spoken) => alone(changing.n, () => changeOwn(board, changing.key, spoken))}
        onClose={() => show(null)}
      />
    )
  }
  const { own, choices } = state
  const over = state.search.is === 'over'
  return around(
    <>
      {own.length > 0 && (
        <OwnList
          own={own}
          choices={choices}
          onChange={({ key }) => show(key.id)}
          onWithdraw={({ n, key }) => alone(n, () => withdrawOwn(board, key))}
        />
      )}
      {choices?.followUp && (
        <p className="no-print">
          <a className="link" href={followUpAddress('', board, choices.followUp)}>
            {t('later')}
          </a>
        </p>
      )}
      {own.length === 0 && over && turn === 0 && <p>{t('nothing')}</p>}
      <HowFar search={state.search} known={known !== null} any={own.length > 0} onAgain={() => void look()} />
      {own.length > 0 && (
        <p className="no-print">
          <Button onClick={() => void look()}>{t('look')}</Button>
        </p>
      )}
    </>,
  )
}

/** How far the search is: one place for all that is said of it, so that it is read out when it changes. */
function HowFar({
  search,
  known,
  any,
  onAgain,
}: {
  search: Search
  known: boolean
  any: boolean
  onAgain: () => void
}) {
  const { t } = useTranslation('slip')
  if (search.is === 'stopped') return <NoFurther why={search.why} onAgain={onAgain} />
  return (
    <p role="status" className="small quiet no-print">
      {search.is === 'over'
        ? any && !known && t('foundAll')
        : search.is === 'slowed'
          ? t('slowed')
          : t(search.far ? 'looking' : 'opening')}
    </p>
  )
}

function NoFurther({ why, onAgain }: { why: Complaint; onAgain: () => void }) {
  const { t } = useTranslation('slip')
  const complain = useComplaint()
  return (
    <>
      <Refusal why={complain(why)} />
      <p>
        <Button onClick={onAgain}>{t('again')}</Button>
      </p>
    </>
  )
}
