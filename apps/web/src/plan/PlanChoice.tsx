import { useState } from 'react'
import { Button } from '../look/Button.tsx'
import styles from './Plan.module.css'
import type { PlanDraft } from './plan-draft.ts'
import { startedFrom, startFrom, startPlanNames, startPlans } from './start-plans.ts'
import { usePlanWords } from './use-plan-words.ts'

type Props = { draft: PlanDraft; onChoose: (draft: PlanDraft) => void }

/** Which plan the board starts from. Choosing loses nothing: a plan that was changed can be taken back. */
export function PlanChoice({ draft, onChoose }: Props) {
  const { t } = usePlanWords()
  const [own, setOwn] = useState<PlanDraft | null>(null)
  const now = startedFrom(draft)
  const minutes = (name: keyof typeof startPlans) =>
    startPlans[name].reduce((sum, phase) => sum + (phase.minutes ?? 0), 0)
  return (
    <fieldset className={styles.starts}>
      <legend className="field-legend">{t('startFrom')}</legend>
      <div className={styles.choices}>
        {startPlanNames.map((name) => (
          <label className="choice" key={name}>
            <input
              type="radio"
              name="start-plan"
              checked={now === name}
              onChange={() => {
                if (now === null) setOwn(draft)
                onChoose(startFrom(draft, name))
              }}
            />
            <span>
              <b>{t(`starts.${name}`)}</b>
              <small>
                {t(`startsWhy.${name}`)} · {t('planMinutes', { count: minutes(name) })}
              </small>
            </span>
          </label>
        ))}
      </div>
      {own && now !== null && (
        <p>
          <Button
            kind="plain"
            onClick={() => {
              setOwn(null)
              onChoose({ ...draft, plan: own.plan })
            }}
          >
            {t('startBack')}
          </Button>
        </p>
      )}
    </fieldset>
  )
}
