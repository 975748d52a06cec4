import { newId } from '@firsthand/model'
import { useId, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { DraftKept } from './DraftKept.tsx'
import { Picker } from './Picker.tsx'
import { senseOf } from './sense.ts'
import { TitleField } from './TitleField.tsx'
import { useDraft } from './use-draft.ts'

type Begun = { title: string; from: 'nothing' | 'moment' | 'chosen'; moment: string; chosen: string[] }

/** Starts a theme: from nothing, from everything about one moment, or from what is chosen here. */
export function StartTheme({
  onClose,
  onMade,
}: {
  onClose: () => void
  onMade: (theme: string, title: string) => void
}) {
  const { t } = useTranslation(['theme', 'parts'])
  const { held, say } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const touchpoints = one(held, 'journey')?.touchpoints ?? []
  const fresh: Begun = { title: '', from: 'nothing', moment: touchpoints[0]?.id ?? '', chosen: [] }
  const { draft, kept, write, forget, startAfresh } = useDraft<Begun>('theme', fresh)
  const [told, setTold] = useState(false)
  // One id for all tries: what was stored although the answer got lost is not made twice.
  const [id] = useState(newId)
  const field = useId()
  const { said } = senseOf(held)
  const title = draft.title.trim()
  const isNameOfMoment = (text: string) => touchpoints.some((one) => say(one.title) === text)
  const momentNamed = (moment: string) =>
    touchpoints.flatMap((one) => (one.id === moment ? [say(one.title)] : []))[0] ?? ''

  /** A theme that starts from a moment is called like it, until somebody has a better word. */
  function startFrom(next: Partial<Begun>) {
    const { from, moment } = { ...draft, ...next }
    const follows = title === '' || isNameOfMoment(title)
    write({ ...next, ...(follows ? { title: from === 'moment' ? momentNamed(moment) : '' } : {}) })
  }
  function inIt(): string[] {
    if (draft.from === 'chosen') return draft.chosen.filter((one) => said.has(one))
    if (draft.from === 'nothing') return []
    return [...said.values()].flatMap((one) => (one.kept.touchpoint === draft.moment ? [one.id] : []))
  }
  async function make() {
    if (title === '') {
      setTold(true)
      return
    }
    if (!(await order({ do: 'theme.make', theme: id, title, contributions: inIt() }))) return
    forget()
    onClose()
    onMade(id, title)
  }
  return (
    <Dialog
      title={t('startTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy} onClick={() => void make()}>
            {t('make')}
          </Button>
        </>
      }
    >
      <DraftKept kept={kept} onStartAfresh={startAfresh} />
      <TitleField
        first
        label={t('called')}
        hint={t('calledHint')}
        value={draft.title}
        missing={told && title === ''}
        onChange={(next) => write({ title: next })}
      />
      <fieldset className="stack">
        <legend className="field-legend">{t('from')}</legend>
        {(['nothing', 'moment', 'chosen'] as const).map((from) => (
          <label className="choice" key={from}>
            <input type="radio" name="from" checked={draft.from === from} onChange={() => startFrom({ from })} />
            {t(from === 'nothing' ? 'fromNothing' : from === 'moment' ? 'fromMoment' : 'fromChosen')}
          </label>
        ))}
      </fieldset>
      {draft.from === 'moment' && (
        <div>
          <label className="field" htmlFor={field}>
            {t('whichMoment')}
          </label>
          <select id={field} value={draft.moment} onChange={(event) => startFrom({ moment: event.target.value })}>
            {touchpoints.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.title)}
              </option>
            ))}
          </select>
        </div>
      )}
      {draft.from === 'chosen' && (
        <Picker
          label={t('fromChosen')}
          chosen={new Set(draft.chosen)}
          onChosen={(chosen) => write({ chosen: [...chosen] })}
        />
      )}
      {refusal && <Refusal why={complain(refusal)} />}
    </Dialog>
  )
}
