import type { Sorting } from '@firsthand/canvas'
import { type ContributionView, newId, type Theme } from '@firsthand/model'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { senseOf } from './sense.ts'
import { TitleField } from './TitleField.tsx'
import { useDraft } from './use-draft.ts'
import { type Sort, useSort } from './use-sort.ts'
import { useTextOf } from './use-text-of.ts'

type Props = {
  contributions: readonly ContributionView[]
  sort?: Sort
  onClose: () => void
  onNews: (news: string) => void
}

/** Which themes one contribution, or several, are in; a new one can be started with them. What only some are in stays as it is unless it is pressed. */
export function ThemesOf({ contributions, sort: own, onClose, onNews }: Props) {
  const { t } = useTranslation(['theme', 'parts'])
  const { held } = useHere()
  const { order, refusal, busy } = useOrder()
  const sorting = useSort(own)
  const complain = useComplaint()
  const { short } = useTextOf()
  const { themes, said } = senseOf(held)
  // What was chosen at first: it does not change while the window is open, whatever comes to the board.
  const [ids] = useState(() => contributions.map(({ id }) => id))
  const of = (theme: Theme) => ids.filter((id) => theme.contributions.includes(id))
  const [had] = useState(() => new Map(themes.map((theme) => [theme.id, of(theme)])))
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map())
  const { draft, write, forget } = useDraft(`theme.with.${ids[0]}`, { title: '' })
  const [fresh] = useState(newId)
  const refused = sorting.refusal ?? refusal
  const title = draft.title.trim()
  const standing = () => ids.filter((id) => said.has(id))
  async function save() {
    // A theme that somebody took away meanwhile needs nothing more.
    const changes = themes.flatMap((theme): Sorting[] => {
      const is = chosen.get(theme.id)
      const [before, now] = [had.get(theme.id) ?? [], standing()]
      if (is === undefined || (before.length === ids.length) === is) return []
      return is
        ? [{ theme: theme.id, in: now.filter((id) => !before.includes(id)), out: [] }]
        : [{ theme: theme.id, in: [], out: before }]
    })
    if (changes.length > 0 && !(await sorting.sort(changes))) return
    if (title && !(await order({ do: 'theme.make', theme: fresh, title, contributions: standing() }))) return
    forget()
    onClose()
    onNews(t('themesSaved'))
  }
  const isIn = (theme: Theme) => chosen.get(theme.id) ?? had.get(theme.id)?.length === ids.length
  const someIn = (theme: Theme) => !chosen.has(theme.id) && !isIn(theme) && (had.get(theme.id)?.length ?? 0) > 0
  return (
    <Dialog
      title={t('themesTitle', { count: ids.length })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy || sorting.busy} onClick={() => void save()}>
            {t('parts:save')}
          </Button>
        </>
      }
    >
      {contributions.slice(0, 3).map((one) => (
        <p className="quiet" key={one.id}>
          {short(one, contributions.length > 1 ? 60 : 120)}
        </p>
      ))}
      {contributions.length > 3 && <p className="quiet">{t('themesMore', { count: contributions.length - 3 })}</p>}
      {themes.length === 0 ? (
        <p>{t('themesNone')}</p>
      ) : (
        <fieldset>
          <legend className="vh">{t('themesTitle', { count: ids.length })}</legend>
          <div className="chips">
            {themes.map((theme) => (
              <label className="chip" key={theme.id}>
                <input
                  type="checkbox"
                  checked={isIn(theme)}
                  ref={(box) => {
                    if (box) box.indeterminate = someIn(theme)
                  }}
                  onChange={(event) => setChosen(new Map([...chosen, [theme.id, event.target.checked]]))}
                />
                <span>
                  {theme.title}
                  {someIn(theme) && <span className="quiet"> ({t('themesSome')})</span>}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <TitleField
        label={t('newTheme', { count: ids.length })}
        value={draft.title}
        onChange={(next) => write({ title: next })}
      />
      {refused && <Refusal why={complain(refused)} />}
    </Dialog>
  )
}
