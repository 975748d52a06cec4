import type { Language } from '@firsthand/model'
import { Check, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useMedia } from '../map/use-media.ts'
import { mostPhases } from './change-plan.ts'
import { mostVoices } from './change-voices.ts'
import type { Opened } from './opened.ts'
import styles from './Plan.module.css'
import { PlanChoice } from './PlanChoice.tsx'
import { PlanList } from './PlanList.tsx'
import { PlanPart } from './PlanPart.tsx'
import { PlanScore } from './PlanScore.tsx'
import type { PlanDraft } from './plan-draft.ts'
import { goTo, planTroubles } from './plan-troubles.ts'
import { SavedPlan } from './SavedPlan.tsx'
import { savedPlan, savePlan } from './saved-plan.ts'
import { TroubleList } from './TroubleList.tsx'
import { usePlanWords } from './use-plan-words.ts'

type Props = { draft: PlanDraft; language: Language; onChange: (next: PlanDraft) => void }

/** The session plan, to look at and to change: phases, voice groups, and what each group does in each phase. */
export function PlanSection({ draft, language, onChange }: Props) {
  const { t } = usePlanWords()
  const isNarrow = useMedia('(max-width: 48rem)')
  const [wished, setWished] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [told, setTold] = useState('')
  const [offered, setOffered] = useState(savedPlan)
  const troubles = planTroubles(draft)
  // What does not fit can be reached and mended at any time.
  const changing = wished || troubles.length > 0
  const Shown = isNarrow ? PlanList : PlanScore
  const minutes = draft.plan.reduce((sum, phase) => sum + (phase.minutes ?? 0), 0)

  function toggle() {
    setTold('')
    setWished(troubles.length > 0 || !changing)
    if (troubles[0]) goTo(troubles[0])
  }
  function open(part: Opened) {
    // Once the last thing fits, what was pressed must still be there for the focus to come back to.
    setWished(true)
    setOpened(part)
  }
  function settle(next: PlanDraft, news: string) {
    onChange(next)
    setTold(news)
    setOpened(null)
  }
  function offer(next: PlanDraft | null, news: string) {
    setOffered(next)
    setTold(news)
    document.getElementById('plan')?.focus()
  }
  const isFull = { phases: draft.plan.length >= mostPhases, voices: draft.voices.length >= mostVoices }

  return (
    <section className={styles.plan} aria-labelledby="plan">
      <header>
        <h2 id="plan" tabIndex={-1}>
          {t('plan')}
        </h2>
        <p className="quiet small">
          {t('planMinutes', { count: minutes })} · {t('planWhy')}
        </p>
        <Button kind="plain" aria-expanded={changing} onClick={toggle}>
          <Icon of={changing ? Check : Pencil} />
          {t(changing ? 'donePlan' : 'changePlan')}
        </Button>
      </header>
      <PlanChoice draft={draft} onChoose={(next) => settle(next, t('started'))} />
      {offered && (
        <SavedPlan
          saved={offered}
          onUse={() => {
            onChange(offered)
            offer(null, t('used'))
          }}
          onForget={() => {
            savePlan(null)
            offer(null, t('forgotten'))
          }}
        />
      )}
      {changing && <p className={`hint ${styles.how}`}>{t('how')}</p>}
      <TroubleList draft={draft} troubles={troubles} />
      <Shown plan={draft.plan} voices={draft.voices} troubles={troubles} onOpen={changing ? open : null} />
      {changing && (
        <div className={styles.tools}>
          <Button disabled={isFull.phases} onClick={() => setOpened({ is: 'newPhase' })}>
            <Icon of={Plus} />
            {t('addPhase')}
          </Button>
          <Button disabled={isFull.voices} onClick={() => setOpened({ is: 'newVoice' })}>
            <Icon of={Plus} />
            {t('addVoice')}
          </Button>
          <Button disabled={troubles.length > 0} onClick={() => setTold(t(savePlan(draft) ? 'saved' : 'saveNot'))}>
            {t('save')}
          </Button>
        </div>
      )}
      {changing && isFull.phases && <p className="hint">{t('fullPhases', { most: mostPhases })}</p>}
      {changing && isFull.voices && <p className="hint">{t('fullVoices', { most: mostVoices })}</p>}
      {changing && troubles.length > 0 && <p className="hint">{t('saveNotYet')}</p>}
      <p role="status" className={styles.told}>
        {told}
      </p>
      {opened && (
        <PlanPart
          opened={opened}
          draft={draft}
          language={language}
          troubles={troubles}
          onChange={onChange}
          onAdded={(next, what) => settle(next, t('added', { what }))}
          onRemoved={(next, what) => {
            settle(next, t('removed', { what }))
            // What was pressed is gone: it goes on from the plan's heading.
            requestAnimationFrame(() => document.getElementById('plan')?.focus())
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  )
}
