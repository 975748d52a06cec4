import { type Ballot, leastTold } from '@firsthand/model'
import { useHere } from '../board/here.ts'
import { Notice } from '../look/Notice.tsx'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { groupsDisagree, resultsOf } from './results.ts'
import styles from './Vote.module.css'

/** What came out of a vote: per theme, each voice group side by side, lived experience first; nothing is added up. */
export function Results({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation('vote')
  const { voices, say } = useHere()
  const results = resultsOf(ballot, voices)
  const [first] = results ?? []
  if (!results || !first) return null
  const heading = `ballot-${ballot.id}`
  const voted = (count: number | null) =>
    count === null ? t('fewVoted', { count: leastTold }) : count === 0 ? t('noneVoted') : t('voted', { count })
  return (
    <section className={`card ${styles.ballot}`} aria-labelledby={heading}>
      <p className="small quiet">{t('shown')}</p>
      <h2 id={heading}>{ballot.question || t('questionFirst')}</h2>
      <p className="small quiet">{t('perGroup', { voice: say(first.counted[0]?.voice.label ?? {}) })}</p>
      {groupsDisagree(results) && <Notice>{t('disagree')}</Notice>}
      <div className={styles.scroll}>
        <table className={styles.results}>
          <thead>
            <tr>
              <th scope="col">{t('theme')}</th>
              {first.counted.map(({ voice, voted: count }) => (
                <th scope="col" key={voice.id}>
                  <Voice mark={voice.mark}>{say(voice.label)}</Voice>
                  <span className="small quiet">{voted(count)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.map(({ id, title, counted }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                {counted.map(({ voice, dots, share }) => (
                  <td key={voice.id}>
                    <span className="num">{t('dotsFor', { count: dots })}</span>
                    <span className={styles.bar} aria-hidden="true">
                      <i
                        className={voice.livedExperience ? styles.lived : undefined}
                        style={{ inlineSize: `${share * 100}%` }}
                      />
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
