import {
  can,
  type Language,
  leastTold,
  type Marks,
  pickWords,
  type Reflection,
  reaches,
  reflectionLimits,
  steps,
} from '@firsthand/model'
import { useEffect, useId, useState } from 'react'
import { useHere } from '../board/here.ts'
import type { Complaint } from '../live/answer.ts'
import { useNews } from '../live/Board.tsx'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { votingOf } from '../vote/voting.ts'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Reflection.module.css'
import { StepMark } from './StepMark.tsx'

/** Fewer people than that can be told apart by what their group answered. */
const few = 8

/** Somebody says how it was: without a name, changeable until the result is shown; any statement may be left out. */
export function ReflectForm({ reflection, voice }: { reflection: Reflection; voice: string }) {
  const { t, i18n } = useTranslation('reflection')
  const { client, held, situation } = useHere()
  const complain = useComplaint()
  const voting = votingOf(client)
  const standing = useNews(voting.standings).get(reflection.id) ?? 'coming'
  const { waiting, refused } = useNews(voting.votes.state)
  const waits = waiting.some(({ id }) => id === reflection.id)
  const refusedLater = refused.find(({ id }) => id === reflection.id)?.refusal ?? null
  const [given, setGiven] = useState(() => voting.reflected(reflection.id))
  const [marks, setMarks] = useState<Marks>(given?.marks ?? {})
  const [text, setText] = useState(given?.word?.text ?? '')
  const [mayGo, setMayGo] = useState(given?.word?.mayGo ?? 'report')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Complaint | null>(null)
  const [ofWord, ofReach] = [useId(), useId()]
  useEffect(() => void voting.prepare(reflection, voice), [voting, reflection, voice])
  const sharing = one(held, 'here')?.voices[voice] ?? 0
  const closed = can({ is: 'someone', voice }, 'reflection.answer', situation)
  const why = refusal ?? refusedLater ?? closed
  const word = text.trim() === '' ? null : { text: text.trim(), mayGo }
  const isGiven = given !== null && JSON.stringify(given) === JSON.stringify({ marks, word })

  async function give(event: React.FormEvent) {
    event.preventDefault()
    if (busy || standing !== 'here' || closed) return
    setBusy(true)
    setRefusal(null)
    const answer = await voting.reflect(reflection.id, voice, { marks, word })
    setBusy(false)
    if (answer.is === 'refused') {
      voting.votes.remove(reflection.id)
      setRefusal(answer.refusal)
    } else setGiven({ marks, word })
  }
  if (standing === 'elsewhere' || standing === 'differ') return <Notice>{t(standing)}</Notice>
  return (
    <form className={styles.form} onSubmit={(event) => void give(event)}>
      <p className="small quiet">
        {t('unnamed', { count: leastTold })} {sharing < few && t('small')}
      </p>
      {reflection.statements.map((statement) => {
        const said = pickWords(statement.text, i18n.language as Language)
        const { [statement.id]: mark, ...others } = marks
        return (
          <fieldset key={statement.id} className={styles.statement}>
            <legend>{said}</legend>
            <div className={styles.steps}>
              {steps.map((step) => (
                <label key={step}>
                  <input
                    type="radio"
                    name={`${reflection.id} ${statement.id}`}
                    checked={mark === step}
                    onChange={() => setMarks({ ...marks, [statement.id]: step })}
                  />
                  <StepMark step={step} />
                  <span>{t(`steps.s${step}`)}</span>
                </label>
              ))}
            </div>
            {mark !== undefined && (
              <Button
                kind="plain"
                aria-label={t('leaveOutOf', { statement: said })}
                onClick={() => setMarks(others as Marks)}
              >
                {t('leaveOut')}
              </Button>
            )}
          </fieldset>
        )
      })}
      <div className={styles.word}>
        <label className="field" htmlFor={ofWord}>
          {t('word')}
        </label>
        <p className="hint" id={`${ofWord}why`}>
          {t('wordHint', { most: reflectionLimits.word })}
        </p>
        <input
          id={ofWord}
          type="text"
          value={text}
          maxLength={reflectionLimits.word}
          autoComplete="off"
          aria-describedby={`${ofWord}why`}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {word && (
        <div>
          <label className="field" htmlFor={ofReach}>
            {t('mayGo')}
          </label>
          <select
            id={ofReach}
            value={mayGo}
            onChange={(event) => setMayGo(reaches.find((reach) => reach === event.target.value) ?? 'room')}
          >
            {reaches.map((reach) => (
              <option key={reach} value={reach}>
                {t(`reaches.${reach}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {why && <Refusal why={complain(why)} />}
      {standing === 'coming' && <p className="small quiet">{t('coming')}</p>}
      <div className="row">
        <Button kind="primary" type="submit" disabled={busy || standing !== 'here' || closed !== null}>
          {t(given ? 'change' : 'give')}
        </Button>
      </div>
      <p role="status">{!why && isGiven && t(waits ? 'waits' : 'given')}</p>
    </form>
  )
}
