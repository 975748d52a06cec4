import { type ContributionView, newId } from '@firsthand/model'
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
import { useTextOf } from './use-text-of.ts'

type Props = { contribution: ContributionView; onClose: () => void; onNews: (news: string) => void }

/** Which themes a contribution is in; a new one can be started with it. */
export function ThemesOf({ contribution, onClose, onNews }: Props) {
  const { t } = useTranslation(['theme', 'parts'])
  const { held } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const { short } = useTextOf()
  const { themes, themesOf } = senseOf(held)
  const { id } = contribution
  const [had] = useState(() => new Set(themesOf.get(id)?.map((theme) => theme.id)))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(had)
  const { draft, write, forget } = useDraft(`theme.with.${id}`, { title: '' })
  const [fresh] = useState(newId)
  const title = draft.title.trim()
  async function save() {
    // A theme that somebody took away meanwhile needs nothing more.
    for (const theme of themes) {
      const is = chosen.has(theme.id)
      if (is === had.has(theme.id)) continue
      if (!(await order({ do: 'theme.sort', theme: theme.id, in: is ? [id] : [], out: is ? [] : [id] }))) return
    }
    if (title && !(await order({ do: 'theme.make', theme: fresh, title, contributions: [id] }))) return
    forget()
    onClose()
    onNews(t('themesSaved'))
  }
  function choose(theme: string, is: boolean) {
    const next = new Set(chosen)
    if (is) next.add(theme)
    else next.delete(theme)
    setChosen(next)
  }
  return (
    <Dialog
      title={t('themesTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy} onClick={() => void save()}>
            {t('parts:save')}
          </Button>
        </>
      }
    >
      <p className="quiet">{short(contribution, 120)}</p>
      {themes.length === 0 ? (
        <p>{t('themesNone')}</p>
      ) : (
        <fieldset>
          <legend className="vh">{t('themesTitle')}</legend>
          <div className="chips">
            {themes.map((theme) => (
              <label className="chip" key={theme.id}>
                <input
                  type="checkbox"
                  checked={chosen.has(theme.id)}
                  onChange={(event) => choose(theme.id, event.target.checked)}
                />
                <span>{theme.title}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <TitleField label={t('newTheme')} value={draft.title} onChange={(next) => write({ title: next })} />
      {refusal && <Refusal why={complain(refusal)} />}
    </Dialog>
  )
}
