import { planChanges } from '@firsthand/model'
import { Check, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { useNews } from '../live/Board.tsx'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { useMedia } from '../map/use-media.ts'
import { Page } from '../pages/Page.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { mostPhases } from './change-plan.ts'
import { keptAhead } from './kept-ahead.ts'
import type { Opened } from './opened.ts'
import styles from './Plan.module.css'
import { PlanList } from './PlanList.tsx'
import { PlanPart } from './PlanPart.tsx'
import { PlanScore } from './PlanScore.tsx'
import { planAhead, stillFits } from './plan-ahead.ts'
import type { PlanDraft } from './plan-draft.ts'
import { planTroubles } from './plan-troubles.ts'
import { TroubleList } from './TroubleList.tsx'
import { usePlanWords } from './use-plan-words.ts'

/** The plan during a session: what lies ahead can be changed, and is used when it is right and somebody says so. */
export default function PlanPage() {
  const { t: say } = useTranslation(['desk', 'refusals'])
  const { t } = usePlanWords()
  const { actor, client, phase } = useHere()
  const closed = phase.kind === 'closed'
  if (actor.is !== 'facilitator' || closed) {
    return (
      <Page title={t('ahead')} className="narrow">
        <h1>{t('ahead')}</h1>
        <Refusal why={say(closed ? 'refusals:board-closed' : 'refusals:not-allowed')} />
        <p>
          <Link href={closed && actor.is === 'facilitator' ? `${client.home}/desk` : client.home}>{say('toDesk')}</Link>
        </p>
      </Page>
    )
  }
  return (
    <Page title={t('ahead')} className={styles.page}>
      <header>
        <p>
          <Link href={`${client.home}/desk`}>{say('toDesk')}</Link>
        </p>
        <h1 id="plan" tabIndex={-1}>
          {t('ahead')}
        </h1>
        <p>{t('aheadWhy')}</p>
      </header>
      <Ahead />
    </Page>
  )
}

function Ahead() {
  const { t, say } = usePlanWords()
  const { client, facts, progress } = useHere()
  const { order, refusal, busy, forget } = useOrder()
  const complain = useComplaint()
  const isNarrow = useMedia('(max-width: 48rem)')
  const now = useMemo(() => planAhead(facts, progress), [facts, progress])
  const kept = keptAhead(client.board)
  const changed = useNews(kept)
  const ahead = changed ?? now
  const fits = stillFits(ahead, now)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [told, setTold] = useState('')
  const { draft } = ahead
  const begun = draft.begun ?? 0
  const troubles = planTroubles(draft)
  const changes = planChanges(now.draft.plan, draft.plan)
  const isChanged = changed !== null && changes.added + changes.removed + changes.changed > 0
  const Shown = isNarrow ? PlanList : PlanScore
  const isFull = draft.plan.length >= mostPhases

  function change(next: PlanDraft) {
    forget()
    setTold('')
    kept.set({ ...ahead, draft: next })
  }
  function settle(next: PlanDraft, news: string) {
    change(next)
    setTold(news)
    setOpened(null)
  }
  function drop() {
    forget()
    kept.set(null)
    toHeading()
  }
  async function use() {
    if (!(await order({ do: 'plan.change', plan: draft.plan, was: ahead.was }))) return
    kept.set(null)
    setTold(t('aheadUsed'))
    toHeading()
  }

  return (
    <>
      {fits ? (
        <p className="hint">
          {t('aheadBegun', {
            phases: draft.plan
              .slice(0, begun)
              .map(({ title }) => say(title))
              .join(' · '),
          })}
        </p>
      ) : (
        <Notice>
          <p role="alert">{t('aheadMeanwhile')}</p>
          <p>
            <Button onClick={drop}>{t('aheadAnew')}</Button>
          </p>
        </Notice>
      )}
      <TroubleList draft={draft} troubles={troubles} />
      <Shown plan={draft.plan} voices={draft.voices} troubles={troubles} onOpen={setOpened} begun={begun} />
      <div className={styles.tools}>
        <Button disabled={isFull} onClick={() => setOpened({ is: 'newPhase' })}>
          <Icon of={Plus} />
          {t('addPhase')}
        </Button>
      </div>
      {isFull && <p className="hint">{t('fullPhases', { most: mostPhases })}</p>}
      <p role="status" className={styles.told}>
        {told}
      </p>
      {isChanged && (
        <div className="stack">
          <p>{t('aheadChanged', changes)}</p>
          {refusal && <Refusal why={complain(refusal)} />}
          <div className="row">
            <Button kind="primary" disabled={busy || troubles.length > 0 || !fits} onClick={() => void use()}>
              <Icon of={Check} />
              {t('aheadUse')}
            </Button>
            <Button onClick={drop}>{t('aheadDrop')}</Button>
          </div>
        </div>
      )}
      {opened && (
        <PlanPart
          opened={opened}
          draft={draft}
          language={facts.language}
          troubles={troubles}
          onChange={change}
          onAdded={(next, what) => settle(next, t('added', { what }))}
          onRemoved={(next, what) => {
            settle(next, t('removed', { what }))
            toHeading()
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

/** What was pressed is gone: it goes on from the page's heading. */
function toHeading() {
  requestAnimationFrame(() => document.getElementById('plan')?.focus())
}
