import { useHere } from '../board/here.ts'
import { Said } from '../look/Said.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { senseOf } from '../theme/sense.ts'

/**
 * What a page quotes, drawn from the record as it is now: redacted words carry their mark, and of what was taken back or hidden
 * nothing is left, not even that it was there.
 */
export function QuoteHere({ contribution }: { contribution: string }) {
  const { held, say, facts, language } = useHere()
  const said = senseOf(held).said.get(contribution)
  const voice = facts.voices.find(({ id }) => id === said?.voice)
  if (!said || !voice) return null
  const { passage, valence, emotions, about, writtenDownBy } = said.kept
  return (
    <Said
      mark={voice.mark}
      voice={say(voice.label)}
      passage={passage}
      valence={valence}
      emotions={emotions.map((word) => seenEmotion(word, facts.deck, language))}
      about={about}
      by={said.name}
      writtenDownBy={writtenDownBy}
      contentNote={said.contentNote}
    />
  )
}
