import { type Language, type Phase, pickWords } from '@firsthand/model'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Choices } from './Choices.tsx'
import {
  canMove,
  fitPhaseOf,
  movePhase,
  type PhaseSettings,
  removePhase,
  setPhase,
  whyPhaseStays,
} from './change-plan.ts'
import { FitHere } from './FitHere.tsx'
import styles from './Plan.module.css'
import { PlanDialog } from './PlanDialog.tsx'
import type { PlanDraft } from './plan-draft.ts'
import type { Trouble } from './plan-troubles.ts'
import { RemoveHere } from './RemoveHere.tsx'
import { usePlanWords } from './use-plan-words.ts'

type Props = {
  draft: PlanDraft
  phase: Phase
  /** The language in which the board's own words are written. */
  language: Language
  troubles: readonly Trouble[]
  onChange: (draft: PlanDraft) => void
  onRemoved: (draft: PlanDraft, what: string) => void
  onClose: () => void
}

/** Everything of a phase that holds for all groups: name, minutes, guidance, names, moderation, reveal, its place. */
export function PhaseDialog({ draft, phase, language, troubles, onChange, onRemoved, onClose }: Props) {
  const { t, say } = usePlanWords()
  const id = useId()
  // What does not fit stands where it was last chosen.
  const [chosen, setChosen] = useState<'naming' | 'moderation' | 'reveal'>('reveal')
  const set = (settings: PhaseSettings) => onChange(setPhase(draft, phase.id, settings))
  const stays = whyPhaseStays(draft, phase.id)
  const at = draft.plan.findIndex((other) => other.id === phase.id)
  const before = draft.plan[at - 1]
  const place = { at: at + 1, of: draft.plan.length, phase: before ? say(before.title) : '' }
  const here = troubles.filter((trouble) => trouble.phase === phase.id)
  const unsaid = (what: 'no-title' | 'no-guidance') => here.filter(({ id }) => id === what)
  const rest = here.filter(({ id }) => id !== 'no-title' && id !== 'no-guidance')
  const fit = <FitHere troubles={rest} onFit={() => onChange(fitPhaseOf(draft, phase.id))} />
  return (
    <PlanDialog title={t('phaseTitle', { phase: say(phase.title) })} go={t('done')} onGo={onClose} onClose={onClose}>
      <div>
        <label className="field" htmlFor={`${id}-name`}>
          {t('phaseName')}
        </label>
        <input
          id={`${id}-name`}
          type="text"
          maxLength={40}
          autoComplete="off"
          value={pickWords(phase.title, language)}
          onChange={(event) => set({ title: { [language]: event.target.value } })}
        />
        <FitHere troubles={unsaid('no-title')} />
      </div>
      {phase.kind !== 'closed' && (
        <div>
          <label className="field" htmlFor={`${id}-minutes`}>
            {t('phaseMinutes')}
          </label>
          <input
            id={`${id}-minutes`}
            className={styles.short}
            type="number"
            min={1}
            max={480}
            value={phase.minutes ?? ''}
            aria-describedby={`${id}-minutes-why`}
            onChange={({ target: { valueAsNumber: given } }) =>
              set({ minutes: Number.isNaN(given) ? null : Math.min(480, Math.max(1, Math.round(given))) })
            }
          />
          <p className="hint" id={`${id}-minutes-why`}>
            {t('phaseMinutesWhy')}
          </p>
        </div>
      )}
      <div>
        <label className="field" htmlFor={`${id}-guidance`}>
          {t('guidance')}
        </label>
        <textarea
          id={`${id}-guidance`}
          rows={3}
          maxLength={600}
          value={pickWords(phase.guidance, language)}
          aria-describedby={`${id}-guidance-why`}
          onChange={(event) => set({ guidance: { [language]: event.target.value } })}
        />
        <p className="hint" id={`${id}-guidance-why`}>
          {t('guidanceWhy')}
        </p>
        <FitHere troubles={unsaid('no-guidance')} />
      </div>
      {phase.kind !== 'closed' && (
        <>
          <Choices
            legend={t('naming')}
            value={phase.naming}
            choices={(['anonymous', 'choice', 'named'] as const).map((value) => ({
              value,
              label: t(`namings.${value}`),
            }))}
            onChoose={(naming) => {
              setChosen('naming')
              set({ naming })
            }}
          />
          {chosen === 'naming' && fit}
          <Choices
            legend={t('moderation')}
            value={phase.moderation}
            choices={(['before', 'after'] as const).map((value) => ({ value, label: t(`moderations.${value}`) }))}
            onChoose={(moderation) => {
              setChosen('moderation')
              set({ moderation })
            }}
          />
          {chosen === 'moderation' && fit}
          <Choices
            legend={t('reveal')}
            value={phase.reveal}
            choices={(['together', 'at-once'] as const).map((value) => ({ value, label: t(`reveals.${value}`) }))}
            onChoose={(reveal) => {
              setChosen('reveal')
              set({ reveal })
            }}
          />
          {chosen === 'reveal' && fit}
        </>
      )}
      <div className={styles.place}>
        <p role="status">{t(before ? 'whereAfter' : 'where', place)}</p>
        {(phase.kind === 'before' || phase.kind === 'after') && (
          <p className="row">
            {([-1, 1] as const).map((by) => (
              <Button
                key={by}
                disabled={!canMove(draft, phase.id, by)}
                onClick={() => onChange(movePhase(draft, phase.id, by))}
              >
                <Icon of={by < 0 ? ArrowLeft : ArrowRight} />
                {t(by < 0 ? 'earlier' : 'later')}
              </Button>
            ))}
          </p>
        )}
      </div>
      {stays ? (
        <p className="hint">{t(`stays.${stays}`)}</p>
      ) : (
        <RemoveHere
          label={t('removePhase')}
          sure={t('removePhaseSure', { phase: say(phase.title) })}
          onRemove={() => onRemoved(removePhase(draft, phase.id), say(phase.title))}
        />
      )}
    </PlanDialog>
  )
}
