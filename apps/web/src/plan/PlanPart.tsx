import type { Language } from '@firsthand/model'
import { CellDialog } from './CellDialog.tsx'
import { NewPhaseDialog } from './NewPhaseDialog.tsx'
import { NewVoiceDialog } from './NewVoiceDialog.tsx'
import type { Opened } from './opened.ts'
import { PhaseDialog } from './PhaseDialog.tsx'
import type { PlanDraft } from './plan-draft.ts'
import type { Trouble } from './plan-troubles.ts'
import { VoiceDialog } from './VoiceDialog.tsx'

type Props = {
  opened: Opened
  draft: PlanDraft
  language: Language
  troubles: readonly Trouble[]
  onChange: (draft: PlanDraft) => void
  onAdded: (draft: PlanDraft, what: string) => void
  onRemoved: (draft: PlanDraft, what: string) => void
  onClose: () => void
}

/** The part of the plan that is open, in its dialog. */
export function PlanPart({ opened, onAdded, onRemoved, ...rest }: Props) {
  const { draft } = rest
  if (opened.is === 'newPhase') return <NewPhaseDialog {...rest} onAdded={onAdded} />
  if (opened.is === 'newVoice') return <NewVoiceDialog {...rest} onAdded={onAdded} />
  const phase = opened.is === 'voice' ? undefined : draft.plan.find(({ id }) => id === opened.phase)
  const voice = opened.is === 'phase' ? undefined : draft.voices.find(({ id }) => id === opened.voice)
  if (phase && voice) return <CellDialog {...rest} phase={phase} voice={voice} />
  if (phase) return <PhaseDialog {...rest} phase={phase} onRemoved={onRemoved} />
  if (voice) return <VoiceDialog {...rest} voice={voice} onRemoved={onRemoved} />
  return null
}
