import { type Language, pickWords, type VoiceGroup } from '@firsthand/model'
import { CircleAlert } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import { VoiceMark } from '../look/VoiceMark.tsx'
import { Choices } from './Choices.tsx'
import { isOnlyLived, marks, markVoice, nameVoice, removeVoice, setLived } from './change-voices.ts'
import { PlanDialog } from './PlanDialog.tsx'
import type { PlanDraft } from './plan-draft.ts'
import type { Trouble } from './plan-troubles.ts'
import { RemoveHere } from './RemoveHere.tsx'
import { usePlanWords } from './use-plan-words.ts'
import { VoiceKind } from './VoiceKind.tsx'
import { VoiceName } from './VoiceName.tsx'

type Props = {
  draft: PlanDraft
  voice: VoiceGroup
  language: Language
  troubles: readonly Trouble[]
  onChange: (draft: PlanDraft) => void
  onRemoved: (draft: PlanDraft, what: string) => void
  onClose: () => void
}

/** A voice group: its name, its mark, whether it speaks from lived experience; or it goes. */
export function VoiceDialog({ draft, voice, language, troubles, onChange, onRemoved, onClose }: Props) {
  const { t, say } = usePlanWords()
  const isOnly = voice.livedExperience && isOnlyLived(draft.voices, voice.id)
  const wrong = troubles.find((trouble) => trouble.phase === null && trouble.voice === voice.id)
  const holder = (mark: VoiceGroup['mark']) =>
    draft.voices.find((other) => other.mark === mark && other.id !== voice.id)
  return (
    <PlanDialog title={t('voiceTitle', { voice: say(voice.label) })} go={t('done')} onGo={onClose} onClose={onClose}>
      <VoiceName
        value={pickWords(voice.label, language)}
        wrong={
          wrong && (
            <p className="error" role="alert">
              <Icon of={CircleAlert} />
              {t(`problems.${wrong.id}`)}
            </p>
          )
        }
        onChange={(text) => onChange(nameVoice(draft, voice.id, text, language))}
      />
      <VoiceKind
        lived={voice.livedExperience}
        isOnly={isOnly}
        note={t('livedNote')}
        onChange={(lived) => onChange(setLived(draft, voice.id, lived))}
      />
      <Choices
        legend={t('mark')}
        value={voice.mark}
        choices={marks.map((mark) => {
          const held = holder(mark)
          return {
            value: mark,
            label: (
              <span className="row">
                <VoiceMark mark={mark} />
                {t(`marks.${mark}`)}
              </span>
            ),
            ...(held && { why: t('markOf', { voice: say(held.label) }) }),
          }
        })}
        onChoose={(mark) => onChange(markVoice(draft, voice.id, mark))}
      >
        <p className="hint">{t('markWhy')}</p>
      </Choices>
      {!isOnly && (
        <RemoveHere
          label={t('removeVoice')}
          sure={t('removeVoiceSure', { voice: say(voice.label) })}
          onRemove={() => onRemoved(removeVoice(draft, voice.id), say(voice.label))}
        />
      )}
    </PlanDialog>
  )
}
