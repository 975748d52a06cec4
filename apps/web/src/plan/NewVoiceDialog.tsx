import type { Language } from '@firsthand/model'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { Icon } from '../look/Icon.tsx'
import { addVoice } from './change-voices.ts'
import { PlanDialog } from './PlanDialog.tsx'
import type { PlanDraft } from './plan-draft.ts'
import { planTroubles } from './plan-troubles.ts'
import { usePlanWords } from './use-plan-words.ts'
import { VoiceKind } from './VoiceKind.tsx'
import { VoiceName } from './VoiceName.tsx'

type Props = {
  draft: PlanDraft
  language: Language
  onAdded: (draft: PlanDraft, what: string) => void
  onClose: () => void
}

/** One more voice group: its name, and what its people speak from. */
export function NewVoiceDialog({ draft, language, onAdded, onClose }: Props) {
  const { t } = usePlanWords()
  const [name, setName] = useState('')
  const [lived, setLived] = useState(true)
  const [told, setTold] = useState(false)
  const next = addVoice(draft, { [language]: name.trim() }, lived)
  const wrong = planTroubles(next).find(({ id }) => id === 'no-label' || id === 'same-label')

  function add() {
    setTold(true)
    if (!wrong) onAdded(next, name.trim())
  }

  return (
    <PlanDialog title={t('addVoice')} go={t('addVoiceGo')} onGo={add} onClose={onClose}>
      <VoiceName
        value={name}
        wrong={
          told &&
          wrong && (
            <p className="error" role="alert">
              <Icon of={CircleAlert} />
              {t(`problems.${wrong.id}`)}
            </p>
          )
        }
        onChange={setName}
      />
      <VoiceKind lived={lived} onChange={setLived} />
    </PlanDialog>
  )
}
