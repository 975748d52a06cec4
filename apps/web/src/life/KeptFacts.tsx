import type { HeldAbout } from '@firsthand/report'
import { useHere } from '../board/here.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './LifePart.module.css'

/** What is kept about a person, line by line; then, in the server's words, what can't be found and why. */
export function KeptFacts({ held: { person, sessions, said, explained } }: { held: HeldAbout }) {
  const { t } = useTranslation('life')
  const { voices, say } = useHere()
  const { part, standing } = person
  const voice = part.role === 'participant' ? voices.find(({ id }) => id === part.voice) : undefined
  const as = voice ? say(voice.label) : t(part.role === 'facilitator' ? 'keptLeads' : 'keptWatches')
  const facts: [string, string][] = [
    [t('keptAs'), as],
    [t('keptName'), part.name ?? t('keptNoName')],
    ...(part.role === 'facilitator' ? [[t('keptFor'), part.worksFor] as [string, string]] : []),
    [t('keptAt'), standing.at === 'removed' ? t('at.removed', { reason: standing.reason }) : t(`at.${standing.at}`)],
    [t('keptAgreed'), t('keptVersion', { version: person.agreed })],
    ...(person.ready === undefined
      ? []
      : [[t('keptReady'), t(person.ready === null ? 'readyNo' : 'readyYes')] as [string, string]]),
    ...(person.rest === undefined ? [] : [[t('keptBreak'), t(`breaks.${person.rest}`)] as [string, string]]),
    ...(person.hand ? [[t('keptHand'), t(`hands.${person.hand.called ? 'called' : 'up'}`)] as [string, string]] : []),
    [t('keptSessions'), t('sessions', { count: sessions })],
    ...(part.role === 'participant'
      ? [
          [t('keptPermits'), t(person.permits ? 'permits' : 'permitsNone')] as [string, string],
          [t('keptPapers'), t('papers', { count: Object.keys(person.papers ?? {}).length })] as [string, string],
          [t('keptSaid'), t('said', { count: said.length })] as [string, string],
        ]
      : []),
  ]
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <ul className="stack small">
        {explained.slice(1).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="small quiet">{t('keptWhy')}</p>
    </>
  )
}
