import type { Phase, VoiceGroup } from '@firsthand/model'
import { useId } from 'react'
import { fitPhaseOf, setCell } from './change-plan.ts'
import { FitHere } from './FitHere.tsx'
import { PagesOfCell } from './PagesOfCell.tsx'
import styles from './Plan.module.css'
import { PlanDialog } from './PlanDialog.tsx'
import { deeds, type PlanDraft } from './plan-draft.ts'
import type { Trouble } from './plan-troubles.ts'
import { usePlanWords } from './use-plan-words.ts'

type Props = {
  draft: PlanDraft
  phase: Phase
  voice: VoiceGroup
  troubles: readonly Trouble[]
  onChange: (draft: PlanDraft) => void
  onClose: () => void
}

/** What one group may do in one phase. */
export function CellDialog({ draft, phase, voice, troubles, onChange, onClose }: Props) {
  const { t, say } = usePlanWords()
  const id = useId()
  const here = troubles.filter((trouble) => trouble.phase === phase.id && trouble.voice === voice.id)
  return (
    <PlanDialog
      title={t('cellTitle', { voice: say(voice.label), phase: say(phase.title) })}
      go={t('done')}
      onGo={onClose}
      onClose={onClose}
    >
      <fieldset>
        <legend className="vh">{t('cellWhat')}</legend>
        {deeds.map((deed) => (
          <label className={styles.deed} key={deed}>
            <span>
              <span id={`${id}-${deed}`}>{t(`deeds.${deed}`)}</span>
              <small id={`${id}-${deed}-why`}>{t(`deedsWhy.${deed}`)}</small>
            </span>
            <input
              type="checkbox"
              className="switch"
              aria-labelledby={`${id}-${deed}`}
              aria-describedby={`${id}-${deed}-why`}
              checked={phase.voices[voice.id]?.[deed] === true}
              onChange={(event) => onChange(setCell(draft, phase.id, voice.id, deed, event.target.checked))}
            />
          </label>
        ))}
      </fieldset>
      <PagesOfCell draft={draft} phase={phase} voice={voice} onChange={onChange} />
      <FitHere troubles={here} onFit={() => onChange(fitPhaseOf(draft, phase.id))} />
    </PlanDialog>
  )
}
