import type { Language, PageBlock } from '@firsthand/model'
import { reportWords, type SessionOutput, saidNumbers } from '@firsthand/report'
import { useHere } from '../board/here.ts'
import { Said } from '../look/Said.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { PageText } from '../writing/PageText.tsx'
import styles from './Report.module.css'

type Props = { head: string; how: string; blocks: readonly PageBlock[]; output: SessionOutput; language: Language }

/** A page that was written together, with its quotes drawn from what is in the report. */
export function PageOnPaper({ head, how, blocks, output, language }: Props) {
  const { say } = useHere()
  const { numberOf } = reportWords(language)
  const numbers = saidNumbers(output)
  return (
    <section className={styles.made}>
      <h2>{head}</h2>
      <p className="small">{how}</p>
      <PageText
        blocks={blocks}
        below={1}
        quote={(id) => {
          const said = output.contributions.find((one) => one.id === id)
          const voice = output.board.voices.find((one) => one.id === said?.voice)
          if (!said || !voice) return null
          const { passage, valence, emotions, about, writtenDownBy } = said.kept
          return (
            <>
              <span className={styles.number}>{numberOf(numbers.get(id) ?? 0)}</span>
              <Said
                mark={voice.mark}
                voice={say(voice.label)}
                passage={passage}
                valence={valence}
                emotions={emotions.map((word) => seenEmotion(word, output.board.deck, language))}
                about={about}
                by={said.name}
                writtenDownBy={writtenDownBy}
                contentNote={said.contentNote}
                under="printed"
              />
            </>
          )
        }}
      />
    </section>
  )
}
