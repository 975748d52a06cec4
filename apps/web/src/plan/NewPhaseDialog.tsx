import { useId, useState } from 'react'
import { Choices } from './Choices.tsx'
import { addPhase, placesFor } from './change-plan.ts'
import { PlanDialog } from './PlanDialog.tsx'
import { type PhaseKind, phaseKindNames, phaseKinds } from './phase-kinds.ts'
import type { PlanDraft } from './plan-draft.ts'
import { usePlanWords } from './use-plan-words.ts'

type Props = {
  draft: PlanDraft
  onAdded: (draft: PlanDraft, what: string) => void
  onClose: () => void
}

/** One more phase: what happens in it, and after which other it comes. */
export function NewPhaseDialog({ draft, onAdded, onClose }: Props) {
  const { t, say } = usePlanWords()
  const id = useId()
  const [kind, setKind] = useState<PhaseKind>('listen')
  const [wished, setWished] = useState<string | null>(null)
  const places = placesFor(draft, kind)
  const after = places.find((phase) => phase.id === wished) ?? places.at(-1)

  function add() {
    if (!after) return
    const next = addPhase(draft, kind, after.id)
    const added = next.plan.find((phase) => !draft.plan.some((other) => other.id === phase.id))
    onAdded(next, added ? say(added.title) : '')
  }

  return (
    <PlanDialog title={t('addPhase')} go={t('addPhaseGo')} onGo={add} onClose={onClose}>
      <Choices
        legend={t('addPhaseWhat')}
        value={kind}
        choices={phaseKindNames
          .filter((value) => placesFor(draft, value).length > 0)
          .map((value) => ({
            value,
            label: say(phaseKinds[value].phase.title),
            why: t(`kinds.${value}`),
          }))}
        onChoose={setKind}
      />
      <div>
        <label className="field" htmlFor={`${id}-after`}>
          {t('addPhaseAfter')}
        </label>
        <select id={`${id}-after`} value={after?.id ?? ''} onChange={(event) => setWished(event.target.value)}>
          {places.map((phase) => (
            <option key={phase.id} value={phase.id}>
              {say(phase.title)}
            </option>
          ))}
        </select>
      </div>
    </PlanDialog>
  )
}
