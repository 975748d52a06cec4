import type { Language, Words } from '@firsthand/model'
import { reportWords, type SessionOutput, saidByMoment, saidNumbers } from '@firsthand/report'
import { Said } from '../look/Said.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { TouchpointPicture } from '../look/TouchpointPicture.tsx'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { FeltOnly } from './FeltOnly.tsx'
import styles from './Report.module.css'

/** Everything that was said, moment by moment, lived experience first in each; who only chose a feeling comes after those who said why. */
export function SaidOnPaper({ output, say }: { output: SessionOutput; say: (words: Words) => string }) {
  const { t, i18n } = useTranslation(['report', 'parts'])
  const { numberOf } = reportWords(i18n.language as Language)
  const numbers = saidNumbers(output)
  const number = (id: string) => numberOf(numbers.get(id) ?? 0)
  return (
    <section>
      <h2>{t('said')}</h2>
      <p className="small">{t('saidHow')}</p>
      <div className={styles.quotes}>
        {saidByMoment(output).map(({ touchpoint, groups }) => (
          <section key={touchpoint?.id ?? 'whole'} className={styles.moment}>
            <h3>
              <TouchpointPicture name={touchpoint?.picture ?? 'question'} />
              {touchpoint ? say(touchpoint.title) : t('parts:wholeJourney')}
            </h3>
            {groups.length === 0 && <p className="quiet">{t('nothingHere')}</p>}
            {groups.map(({ voice, contributions }) => (
              <section key={voice.id}>
                <h4>
                  <Voice mark={voice.mark}>{say(voice.label)}</Voice>
                </h4>
                <ul className={styles.said}>
                  {contributions.filter(hasWords).map(({ id, kept, name, contentNote }) => (
                    <li key={id}>
                      <span className={styles.number}>{number(id)}</span>
                      <Said
                        mark={voice.mark}
                        voice={say(voice.label)}
                        passage={kept.passage}
                        valence={kept.valence}
                        emotions={kept.emotions.map((word) =>
                          seenEmotion(word, output.board.deck, i18n.language as Language),
                        )}
                        about={kept.about}
                        by={name}
                        writtenDownBy={kept.writtenDownBy}
                        contentNote={contentNote}
                        under="printed"
                      />
                    </li>
                  ))}
                </ul>
                <FeltOnly
                  output={output}
                  contributions={contributions.filter((said) => !hasWords(said))}
                  number={number}
                />
              </section>
            ))}
          </section>
        ))}
      </div>
    </section>
  )
}

const hasWords = ({ kept }: SessionOutput['contributions'][number]) => kept.passage.length > 0
