import { type Language, pickWords, planProblems } from '@firsthand/model'
import { Check, Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { type BoardDraft, drawn, drawPhases, otherSpeak, planMinutes } from './board-draft.ts'
import { PlanScore } from './PlanScore.tsx'
import styles from './StartPage.module.css'

/** The session plan, to look at and to change: minutes per phase, and whether staff speak with names. */
export function PlanSection({ draft, onChange }: { draft: BoardDraft; onChange: (next: Partial<BoardDraft>) => void }) {
  const { t, i18n } = useTranslation('start')
  const language = i18n.language as Language
  const [changing, setChanging] = useState(false)
  const theirs = otherSpeak(draft)
  const change = (id: string, next: Partial<BoardDraft['plan'][number]>) =>
    onChange({ plan: draft.plan.map((phase) => (phase.id === id ? { ...phase, ...next } : phase)) })
  return (
    <section className={styles.plan} aria-labelledby="plan">
      <header>
        <h2 id="plan">{t('plan')}</h2>
        <p className="quiet small">
          {t('planMinutes', { count: planMinutes(draft) })} · {t('planWhy')}
        </p>
        <Button kind="plain" aria-expanded={changing} onClick={() => setChanging(!changing)}>
          <Icon of={Pencil} />
          {changing ? t('donePlan') : t('changePlan')}
        </Button>
      </header>
      <PlanScore
        plan={draft.plan}
        voices={draft.voices}
        problems={planProblems(draft.plan, draft.voices)}
        under={(phase) =>
          phase.minutes === null ? null : changing ? (
            <input
              className={styles.minutes}
              type="number"
              min={1}
              max={480}
              aria-label={t('minutesOf', { phase: pickWords(phase.title, language) })}
              value={phase.minutes}
              onChange={(event) =>
                change(phase.id, { minutes: Math.min(480, Math.max(1, event.target.valueAsNumber || 1)) })
              }
            />
          ) : (
            <small>{t('minutes', { count: phase.minutes })}</small>
          )
        }
      />
      {changing && drawPhases(draft).length > 0 && (
        <fieldset className={styles.naming}>
          <legend className="field-legend">{t('ownLayers')}</legend>
          <p className="hint">{t('ownLayersWhy')}</p>
          <div className="chips">
            {drawPhases(draft).map((phase) => (
              <label className="chip sm" key={phase.id}>
                <input
                  type="checkbox"
                  checked={Object.values(phase.voices).some(({ draw }) => draw)}
                  onChange={(event) => change(phase.id, drawn(phase, event.target.checked))}
                />
                <span>
                  <Icon of={Check} />
                  {pickWords(phase.title, language)}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {changing && theirs && (
        <fieldset className={styles.naming}>
          <legend className="field-legend">{t('staffNames')}</legend>
          <div className="chips">
            {(['choice', 'named'] as const).map((naming) => (
              <label className="chip sm" key={naming}>
                <input
                  type="radio"
                  name="staff-naming"
                  checked={theirs.naming === naming}
                  onChange={() => change(theirs.id, { naming })}
                />
                <span>{t(naming === 'named' ? 'staffNamed' : 'staffChoice')}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </section>
  )
}
