import type { Language } from '@firsthand/model'
import type { SessionOutput } from '@firsthand/report'
import { Emotions } from '../look/Emotions.tsx'
import { Face } from '../look/Face.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Report.module.css'

type Props = {
  output: SessionOutput
  contributions: SessionOutput['contributions']
  number: (id: string) => string
}

/** Those who chose a feeling and said nothing more: each counts, and takes one line. */
export function FeltOnly({ output, contributions, number }: Props) {
  const { t, i18n } = useTranslation(['report', 'parts'])
  const language = i18n.language as Language
  if (contributions.length === 0) return null
  return (
    <>
      <p className={styles.feltHead}>{t('feltOnly')}</p>
      <ul className={styles.feltOnly}>
        {contributions.map(({ id, kept, name }) => (
          <li key={id}>
            {kept.valence !== null && <Face valence={kept.valence} />}
            <span>
              <span className={styles.number}>{number(id)} </span>
              {kept.valence !== null && <b>{t(`parts:felt.${kept.valence}`)} </b>}
              <Emotions of={kept.emotions.map((word) => seenEmotion(word, output.board.deck, language))} />
              {name !== null && ` · ${name}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
