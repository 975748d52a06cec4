import { type Language, pickWords, shortHash } from '@firsthand/model'
import { reportWords, type SessionOutput } from '@firsthand/report'
import { PageOnPaper } from './PageOnPaper.tsx'
import styles from './Report.module.css'

/** What everybody agreed to: the page that was accepted last, else what they read when they came in. */
export function Agreed({ output, language }: { output: SessionOutput; language: Language }) {
  const { heads, agreementVersion } = reportWords(language)
  const [accepted] = output.pages?.agreement ?? []
  if (accepted) {
    const how = agreementVersion(accepted.n, shortHash(accepted.hash))
    return <PageOnPaper head={heads.agreement} how={how} blocks={accepted.blocks} output={output} language={language} />
  }
  return (
    <section className={styles.whole}>
      <h2>{heads.agreement}</h2>
      <ul className={styles.bullets}>
        {output.board.agreement.lines.map(({ text }) => (
          <li key={pickWords(text, language)}>{pickWords(text, language)}</li>
        ))}
      </ul>
    </section>
  )
}
