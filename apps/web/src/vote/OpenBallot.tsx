import { ballotLimits, newId } from '@firsthand/model'
import { useId, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

const possible = Array.from({ length: ballotLimits.dots }, (_, at) => at + 1)

/** The facilitator opens a vote: what is asked, how many dots, which themes. */
export function OpenBallot({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['vote', 'parts'])
  const { held } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const themes = all(held, 'theme').slice(0, ballotLimits.options)
  const [question, setQuestion] = useState(t('questionFirst'))
  const [dots, setDots] = useState(3)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [told, setTold] = useState(false)
  const [ballot] = useState(newId)
  const [ofQuestion, ofDots] = [useId(), useId()]
  const chosen = themes.filter(({ id }) => !left.has(id)).map(({ id }) => id)

  async function open() {
    setTold(true)
    if (chosen.length === 0) return
    if (await order({ do: 'ballot.open', ballot, question: question.trim(), dots, themes: chosen })) onClose()
  }
  function choose(id: string, on: boolean) {
    const next = new Set(left)
    if (on) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  return (
    <Dialog
      title={t('openTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy} onClick={() => void open()}>
            {t('openNow')}
          </Button>
        </>
      }
    >
      <p className="small quiet">{t('openWhy')}</p>
      <div>
        <label className="field" htmlFor={ofQuestion}>
          {t('question')}
        </label>
        <input
          id={ofQuestion}
          type="text"
          value={question}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => setQuestion(event.target.value)}
        />
      </div>
      <div>
        <label className="field" htmlFor={ofDots}>
          {t('dots')}
        </label>
        <select id={ofDots} value={dots} onChange={(event) => setDots(Number(event.target.value))}>
          {possible.map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="stack">
        <legend className="field-legend">{t('which')}</legend>
        {themes.map(({ id, title }) => (
          <label className="choice" key={id}>
            <input type="checkbox" checked={!left.has(id)} onChange={(event) => choose(id, event.target.checked)} />
            {title}
          </label>
        ))}
      </fieldset>
      {told && chosen.length === 0 && <Refusal why={t('chooseSome')} />}
      {refusal && <Refusal why={complain(refusal)} />}
    </Dialog>
  )
}
