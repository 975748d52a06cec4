import { type Ballot, ballotFingerprint, can, type Dots } from '@firsthand/model'
import { Minus, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Signs } from '../anonymity/Signs.tsx'
import { useHere } from '../board/here.ts'
import type { Complaint } from '../live/answer.ts'
import { useNews } from '../live/Board.tsx'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Vote.module.css'
import { votingOf } from './voting.ts'

/** Fewer people than that can be told apart by a sum. */
const few = 8

/** Somebody puts their dots on themes: without a name, and changeable until the result is shown. */
export function VoteForm({ ballot, voice }: { ballot: Ballot; voice: string }) {
  const { t } = useTranslation('vote')
  const { client, held, situation } = useHere()
  const complain = useComplaint()
  const voting = votingOf(client)
  const standing = useNews(voting.standings).get(ballot.id) ?? 'coming'
  const waits = useNews(voting.votes.state).waiting.some(({ id }) => id === ballot.id)
  const refusedLater = useNews(voting.votes.state).refused.find(({ id }) => id === ballot.id)?.refusal ?? null
  const [given, setGiven] = useState(() => voting.given(ballot.id))
  const [dots, setDots] = useState<Dots>(given ?? {})
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Complaint | null>(null)
  useEffect(() => void voting.prepare(ballot, voice), [voting, ballot, voice])
  const left = ballot.dots - Object.values(dots).reduce((all, some) => all + some, 0)
  const sharing = one(held, 'here')?.voices[voice] ?? 0
  const closed = can({ is: 'someone', voice }, 'ballot.vote', situation)
  const why = refusal ?? refusedLater ?? closed

  function change(theme: string, by: number) {
    const { [theme]: now = 0, ...others } = dots
    const next = now + by
    setDots(next > 0 ? { ...others, [theme]: next } : others)
  }
  async function give() {
    setBusy(true)
    setRefusal(null)
    const answer = await voting.give(ballot.id, voice, dots)
    setBusy(false)
    if (answer.is === 'refused') {
      voting.votes.remove(ballot.id)
      setRefusal(answer.refusal)
    } else setGiven(dots)
  }
  if (standing === 'elsewhere' || standing === 'differ') return <Notice>{t(standing)}</Notice>
  return (
    <>
      <p className="small quiet">
        {t('unnamed')} {sharing < few && t('small')}
      </p>
      <p>
        <b aria-live="polite">{t('left', { count: left })}</b>
      </p>
      <ul className={styles.options}>
        {ballot.options.map(({ id, title }) => {
          const count = dots[id] ?? 0
          return (
            <li key={id}>
              <span className={styles.title}>{title}</span>
              <span className={styles.stepper}>
                <Button disabled={count === 0} aria-label={t('fewer', { title })} onClick={() => change(id, -1)}>
                  <Icon of={Minus} />
                </Button>
                <span className={styles.dots}>
                  <span aria-hidden="true">{'●'.repeat(count) || '–'}</span>
                  <span className="vh">{t('dotsFor', { count })}</span>
                </span>
                <Button disabled={left <= 0} aria-label={t('more', { title })} onClick={() => change(id, 1)}>
                  <Icon of={Plus} />
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
      <details className={styles.compare}>
        <summary>{t('compare')}</summary>
        <p className="small">{t('compareWhy')}</p>
        <Signs label={t('compareLabel')} signs={ballotFingerprint(ballot)} />
      </details>
      {why && <Refusal why={complain(why)} />}
      {standing === 'coming' && <p className="small quiet">{t('coming')}</p>}
      <div className="row">
        <Button kind="primary" disabled={busy || standing !== 'here' || closed !== null} onClick={() => void give()}>
          {t(given ? 'change' : 'give')}
        </Button>
      </div>
      <p role="status">
        {!why && given && JSON.stringify(given) === JSON.stringify(dots) && t(waits ? 'waits' : 'given')}
      </p>
    </>
  )
}
