import type { Theme } from '@firsthand/model'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { answering, type GoneTheme } from './put-back.ts'
import { senseOf } from './sense.ts'

type Props = { theme: Theme; onClose: () => void; onGone: (gone: GoneTheme) => void }

/** Puts a theme into another one, which keeps its name. */
export function MergeTheme({ theme, onClose, onGone }: Props) {
  const { t } = useTranslation(['theme', 'parts'])
  const { held } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [chosen, setChosen] = useState<string | null>(null)
  const { themes, insights } = senseOf(held)
  const others = themes.filter(({ id }) => id !== theme.id)
  const into = others.find(({ id }) => id === chosen)
  const now = one(held, 'theme', theme.id)
  async function merge() {
    if (!into || !now) return
    const gone = { theme: now, why: insights.get(theme.id)?.why ?? null, into, answeredBy: answering(held, theme.id) }
    if (!(await order({ do: 'theme.merge', theme: into.id, from: theme.id }))) return
    onClose()
    onGone(gone)
  }
  return (
    <Dialog
      title={t('mergeTitle', { title: theme.title })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy || !into || !now} onClick={() => void merge()}>
            {t('mergeIt')}
          </Button>
        </>
      }
    >
      <p className="hint">{t('mergeWhy', { title: theme.title })}</p>
      {now === null ? <Refusal why={t('gone')} /> : refusal && <Refusal why={complain(refusal)} />}
      <fieldset className="stack">
        <legend className="field-legend">{t('mergeInto')}</legend>
        {others.map(({ id, title }) => (
          <label className="choice" key={id}>
            <input type="radio" name="into" checked={chosen === id} onChange={() => setChosen(id)} />
            {title}
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}
