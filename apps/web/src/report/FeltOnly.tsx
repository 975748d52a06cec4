import type { Words } from '@firsthand/model'
import { emotionWords, type SessionOutput } from '@firsthand/report'
import { Face } from '../look/Face.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Report.module.css'

type Props = {
  output: SessionOutput
  contributions: SessionOutput['contributions']
  say: (words: Words) => string
  number: (id: string) => string
}

/** Those who chose a feeling and said nothing more: each counts, and takes one line. */
export function FeltOnly({ output, contributions, say, number }: Props) {
  const { t } = useTranslation(['report', 'parts'])
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
              {emotionWords(kept.emotions, output.board.deck).map(say).join(', ')}
              {name !== null && ` · ${name}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
