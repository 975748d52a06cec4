import { Award, Clock3, Route } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { all, one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { VoiceMark } from '../look/VoiceMark.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Desk.module.css'
import { MoveOnDialog } from './MoveOnDialog.tsx'
import { asksForDecisions, movingOn } from './moving-on.ts'
import { queueOf } from './queue.ts'
import { ReopenDialog } from './ReopenDialog.tsx'

/** What comes next, what it changes for whom, and the one button that does it. */
export function NextPart({ onNews }: { onNews: (news: string) => void }) {
  const { t } = useTranslation(['desk', 'followUp'])
  const { client, held, facts, phase, next, progress, say, voices } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [asking, setAsking] = useState<'next' | 'reopen' | null>(null)
  const queue = queueOf(all(held, 'contribution'))
  const ready = one(held, 'readiness')
  const unready = ready ? ready.of - ready.ready : 0
  if (!next) {
    return (
      <section className={styles.part} aria-labelledby="next">
        <h2 id="next">{t('ended')}</h2>
        <p className="small">{t('endedWhy')}</p>
        <p>
          <Link className="link" href={`${client.home}/links#afterwards`}>
            {t('followUp:toLinks')}
          </Link>
        </p>
      </section>
    )
  }
  const closing = progress.stage === 'closing'
  const callsFirst = asksForDecisions(phase, next) && !closing
  const past = facts.plan.slice(0, facts.plan.findIndex(({ id }) => id === phase.id) + 1)
  async function callLastWords() {
    if (await order({ do: 'phase.last-words', phase: phase.id })) onNews(t('lastWordsCalled'))
  }
  return (
    <section className={styles.part} aria-labelledby="next">
      <h2 id="next">{t('next', { phase: say(next.title) })}</h2>
      <ul className={styles.will}>
        {movingOn(phase, next, voices).map(({ voice, was, will }) => (
          <li key={voice.id}>
            <VoiceMark mark={voice.mark} />
            <span>
              <b>{say(voice.label)}</b> {was === will ? t(`still.${will}`) : t(`will.${will}`)}
              {was !== will && was !== 'waits' && will === 'reads' && ` ${t('takeBack')}`}
              {voice.livedExperience && next.kind === 'after' && next.reveal === 'together' && ` ${t('lateComes')}`}
            </span>
          </li>
        ))}
        <li>
          <Icon of={Award} />
          <span>{next.kind === 'closed' ? t('recordsEnd') : t('recordsClose')}</span>
        </li>
        {callsFirst && (
          <li>
            <Icon of={Clock3} />
            <span>{t('lastWordsWhy')}</span>
          </li>
        )}
      </ul>
      {(unready > 0 || queue.held.length > 0 || closing) && (
        <Notice>
          {closing && <p>{t('closing')}</p>}
          {unready > 0 && <p>{t('notReady', { count: unready })}</p>}
          {queue.held.length > 0 && <p>{t('stillHeld', { count: queue.held.length })}</p>}
          {queue.ready.length > 0 && <p>{t('willShow', { count: queue.ready.length })}</p>}
        </Notice>
      )}
      {refusal && <Refusal why={complain(refusal)} />}
      {callsFirst ? (
        <Button kind="primary" disabled={busy} onClick={() => void callLastWords()}>
          {t('lastWords')}
        </Button>
      ) : (
        <Button kind="primary" aria-haspopup="dialog" onClick={() => setAsking('next')}>
          {next.kind === 'closed' ? t('closeBoard') : t('moveOn', { phase: say(next.title) })}
        </Button>
      )}
      {phase.kind === 'after' && (
        <Button aria-haspopup="dialog" onClick={() => setAsking('reopen')}>
          {t('reopen')}
        </Button>
      )}
      <Link className="btn" href={`${client.home}/plan`}>
        <Icon of={Route} />
        {t('changeAhead')}
      </Link>
      {asking === 'next' && <MoveOnDialog queue={queue} next={next} onClose={() => setAsking(null)} onNews={onNews} />}
      {asking === 'reopen' && <ReopenDialog past={past} onClose={() => setAsking(null)} onNews={onNews} />}
    </section>
  )
}
