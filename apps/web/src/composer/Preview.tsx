import {
  type EmotionDeck,
  type Language,
  pickWords,
  type Scribe,
  type Touchpoint,
  type VoiceGroup,
} from '@firsthand/model'
import { Said } from '../look/Said.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Composer.module.css'
import { Context } from './Context.tsx'
import type { Draft } from './draft.ts'

type Props = {
  draft: Draft
  voice: VoiceGroup
  touchpoints: readonly Touchpoint[]
  deck: EmotionDeck
  by: string | null
  writtenDownBy: Scribe | null
}

/** The real card, before it is added. */
export function Preview({ draft, voice, touchpoints, deck, by, writtenDownBy }: Props) {
  const { i18n } = useTranslation()
  const language = i18n.language as Language
  return (
    <div className={`card ${styles.preview}`}>
      {/* What is proposed is shown to nobody but facilitators. */}
      <Context draft={{ ...draft, proposes: null }} touchpoints={touchpoints} felt={false} />
      <Said
        mark={voice.mark}
        voice={pickWords(voice.label, language)}
        passage={draft.words.trim() === '' ? [] : [{ words: draft.words.trim() }]}
        valence={draft.valence}
        emotions={draft.emotions.map((word) => seenEmotion(word, deck, language))}
        about={draft.about}
        by={by}
        writtenDownBy={writtenDownBy}
      />
    </div>
  )
}
