import { defaultReflection, type Language, leastTold, newId, pickWords, reflectionLimits } from '@firsthand/model'
import { useId, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** The facilitator opens a reflection: the shipped statements, as they are or in other words, at most six. */
export function OpenReflection({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation(['reflection', 'parts'])
  const { held, facts, phase, voices, say } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const field = useId()
  const [reflection] = useState(newId)
  const language = i18n.language as Language
  const [texts, setTexts] = useState(() => defaultReflection.map(({ text }) => pickWords(text, language)))
  const [told, setTold] = useState(false)
  const here = one(held, 'here')?.voices
  const small = voices.filter(({ id }) => phase.voices[id]?.see && (here?.[id] ?? 0) < leastTold)
  // What was left as it ships stays in every language; what was changed is in the board's.
  const statements = defaultReflection.flatMap(({ id, text }, at) => {
    const typed = (texts[at] ?? '').trim()
    if (typed === '') return []
    return [{ id, text: typed === pickWords(text, language) ? text : { [facts.language]: typed } }]
  })
  async function open() {
    setTold(true)
    if (statements.length === 0) return
    if (await order({ do: 'reflection.open', reflection, statements })) onClose()
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
      {small.length > 0 && (
        <Notice>{t('few', { least: leastTold, groups: small.map(({ label }) => say(label)).join(', ') })}</Notice>
      )}
      {defaultReflection.map(({ id }, at) => (
        <div key={id}>
          <label className="field" htmlFor={`${field}${id}`}>
            {t('statement', { n: at + 1 })}
          </label>
          <textarea
            id={`${field}${id}`}
            rows={2}
            value={texts[at]}
            maxLength={reflectionLimits.statement}
            onChange={(event) => setTexts(texts.with(at, event.target.value))}
          />
        </div>
      ))}
      {told && statements.length === 0 && <Refusal why={t('statementNeeded')} />}
      {refusal && <Refusal why={complain(refusal)} />}
    </Dialog>
  )
}
