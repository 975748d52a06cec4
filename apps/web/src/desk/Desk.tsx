import { useCallback, useEffect, useState } from 'react'
import { useHere } from '../board/here.ts'
import { HandsPart } from '../hand/HandsPart.tsx'
import { LifePart } from '../life/LifePart.tsx'
import { SoonForgotten } from '../life/SoonForgotten.tsx'
import { Refusal } from '../look/Notice.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { DeskAgreement } from '../writing/DeskAgreement.tsx'
import { BoardColumn } from './BoardColumn.tsx'
import styles from './Desk.module.css'
import { NeedsYou } from './NeedsYou.tsx'
import { NextPart } from './NextPart.tsx'
import { PeoplePart } from './PeoplePart.tsx'
import { PhasePart } from './PhasePart.tsx'
import { QueuePart } from './QueuePart.tsx'
import { useCover } from './use-cover.ts'

/** From here on three columns stand side by side, the board first; below, what needs the facilitator comes first. */
const wide = '(min-width: 75rem)'

/** The facilitator's desk: who needs a person, then the phase and what moving on changes, the queue, and the people. */
export default function Desk() {
  // All that its parts say as well: one that comes later must not put the whole desk back to “One moment…”.
  const { t } = useTranslation([
    'desk',
    'refusals',
    'moderation',
    'board',
    'leading',
    'life',
    'list',
    'pages',
    'pictures',
    'followUp',
  ])
  const { actor, client, phase: now } = useHere()
  const isWide = useMedia(wide)
  const cover = useCover(client.board)
  const [news, setNews] = useState('')
  // The same news twice in a row is told twice: to a screen reader only what changes is new.
  const tell = useCallback((next: string) => setNews((last) => (last === next ? `${next}\u00a0` : next)), [])
  if (actor.is !== 'facilitator') {
    return (
      <Page title={t('title')} className="narrow">
        <h1>{t('title')}</h1>
        <Refusal why={t('refusals:not-allowed')} />
      </Page>
    )
  }
  const board = <BoardColumn key="board" />
  const phase = (
    <section className={styles.column} key="phase" aria-label={t('phase')}>
      <SoonForgotten />
      <NeedsYou onNews={tell} />
      <HandsPart onNews={tell} />
      <PhasePart />
      <DeskAgreement className={styles.part} />
      <NextPart onNews={tell} />
      {/* Once the session is over, this is what is left to do. */}
      {now.kind === 'closed' && <LifePart className={styles.part} />}
    </section>
  )
  const people = (
    <section className={styles.column} key="people" aria-label={t('queueAndPeople')}>
      <QueuePart onNews={tell} cover={cover} />
      <PeoplePart onNews={tell} />
    </section>
  )
  return (
    <Page title={t('windowTitle')} className={styles.desk}>
      <h1 className="vh">{t('title')}</h1>
      <p className="vh" role="status">
        {news}
      </p>
      <div className={styles.columns}>{isWide ? [board, phase, people] : [phase, people, board]}</div>
    </Page>
  )
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const follow = () => setMatches(media.matches)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [query])
  return matches
}
