import { useHere } from '../board/here.ts'
import { one } from '../live/record.ts'
import { Dialog } from '../look/Dialog.tsx'
import { Said } from '../look/Said.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** A contribution that is too long for its card, whole. */
export function ReadDialog({ contribution: id, onClose }: { contribution: string; onClose: () => void }) {
  const { t } = useTranslation('canvas')
  const { held, facts, say, language } = useHere()
  const contribution = one(held, 'contribution', id)
  const voice = facts.voices.find((group) => group.id === contribution?.voice)
  if (!contribution || !voice) return null
  const { passage, valence, emotions, about } = contribution.kept
  return (
    <Dialog title={t('whole')} onClose={onClose}>
      <Said
        mark={voice.mark}
        voice={say(voice.label)}
        passage={passage}
        valence={valence}
        emotions={emotions.map((word) => seenEmotion(word, facts.deck, language))}
        about={about}
        by={contribution.name}
        writtenDownBy={contribution.kept.writtenDownBy}
        contentNote={contribution.contentNote}
      />
    </Dialog>
  )
}
