import { type Actor, sees } from '@firsthand/model'
import { MonitorCheck } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Announcer } from '../board/Announcer.tsx'
import { ShownTo, useHere } from '../board/here.ts'
import { LineHere } from '../board/LineHere.tsx'
import { TimeOfPhase } from '../board/TimeOfPhase.tsx'
import { going } from '../focus/going.ts'
import { PlaceOnWall } from '../focus/PlaceOnWall.tsx'
import { useYou } from '../live/Board.tsx'
import { one } from '../live/record.ts'
import { Brand } from '../look/Brand.tsx'
import { DisplayMenu } from '../look/DisplayMenu.tsx'
import { Icon } from '../look/Icon.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { PhaseLine } from '../look/PhaseLine.tsx'
import { SupportFooter } from '../look/SupportFooter.tsx'
import { Page, WindowTitle } from '../pages/Page.tsx'
import { Waiting } from '../pages/Waiting.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { BackToDesk } from './BackToDesk.tsx'
import { JoinCodes } from './JoinCodes.tsx'
import styles from './RoomView.module.css'
import { tellRoomSeen } from './room-seen.ts'
import { WallChoice, type WallPart } from './WallChoice.tsx'

const MapOfBoard = lazy(() => import('../map/MapOfBoard.tsx').then((file) => ({ default: file.MapOfBoard })))
const ListView = lazy(() => import('../list/ListView.tsx'))

/**
 * What may be projected or shared in a call. The page holds only what the room's audience is sent: no queue, no people, no links.
 * Everything on it is shown as to an observer.
 */
export default function RoomView() {
  const { t } = useTranslation(['room', 'refusals'])
  const you = useYou()
  if (you?.actor.is !== 'facilitator') {
    return (
      <Page title={t('title')} className="narrow">
        <h1>{t('title')}</h1>
        <Refusal why={t('refusals:not-allowed')} />
      </Page>
    )
  }
  const observer: Actor = { is: 'observer', person: you.actor.person }
  return (
    <ShownTo value={observer}>
      <Wall />
    </ShownTo>
  )
}

function Wall() {
  const { t } = useTranslation(['room', 'board'])
  const { client, held, facts, phase, progress, situation, actor, say } = useHere()
  const { board } = client
  useEffect(() => tellRoomSeen(board), [board])
  const [part, setPart] = useState<WallPart>('map')
  const [codes, setCodes] = useState(false)
  const readable = sees(actor, situation)
  const at = one(held, 'focus')?.at ?? null
  // The wall goes along: a moment is pointed out on the map, something that was said is shown in the list.
  useEffect(() => {
    if (at?.is === 'moment') setPart('map')
    if (at?.is !== 'contribution') return
    setPart('list')
    going.set(at)
  }, [at])
  return (
    <div className={styles.wall}>
      <header>
        <p className={styles.label}>
          <Icon of={MonitorCheck} />
          <span>
            <b>{t('safe')}</b> {t('label')}
          </span>
        </p>
        <div className={styles.top}>
          <Brand quiet />
          <span className={styles.title}>{facts.title}</span>
          <DisplayMenu />
          <BackToDesk />
        </div>
      </header>
      <Announcer />
      <section className={styles.session} aria-label={t('board:session')}>
        <div className={styles.thread}>
          <PhaseLine phases={facts.plan.map(({ id, title }) => ({ id, name: say(title) }))} now={phase.id} />
        </div>
        <div className={styles.now}>
          <div>
            <p className={styles.phase}>{say(phase.title)}</p>
            <p className={styles.guidance}>{say(phase.guidance)}</p>
            <TimeOfPhase />
          </div>
          <WallChoice part={part} onPart={readable ? setPart : null} codes={codes} onCodes={setCodes} />
        </div>
      </section>
      {progress.paused && (
        <div className={styles.now}>
          <Notice>{t('board:paused')}</Notice>
        </div>
      )}
      {readable && at && <PlaceOnWall place={at} />}
      {codes && <JoinCodes />}
      {/* The wall stays as it is while another part comes. */}
      <WindowTitle value={(title) => t('pageTitle', { title })}>
        <Suspense fallback={<Waiting />}>
          {!readable ? (
            <Page title={facts.title} className={styles.waiting}>
              <h1>{phase.kind === 'opening' ? t('speaking') : t('gathering')}</h1>
              <p>{t('nothingShown')}</p>
            </Page>
          ) : part === 'map' ? (
            <Page title={facts.title} className={styles.map}>
              <h1 className="vh">{facts.title}</h1>
              <MapOfBoard size="wall" moment={at?.is === 'moment' ? at.touchpoint : undefined} />
            </Page>
          ) : (
            <ListView />
          )}
        </Suspense>
      </WindowTitle>
      <SupportFooter contact={facts.support}>
        <LineHere />
      </SupportFooter>
    </div>
  )
}
