import { currentPhase } from '@firsthand/model'
import { lazy, Suspense, useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import { TurnHere } from '../hand/TurnHere.tsx'
import { useBoard, useHeld, useYou } from '../live/Board.tsx'
import { all, one } from '../live/record.ts'
import { BreakButton } from '../look/BreakButton.tsx'
import { Notice } from '../look/Notice.tsx'
import { SupportFooter } from '../look/SupportFooter.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { Waiting } from '../pages/Waiting.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { acceptedIn } from '../writing/accepted.ts'
import { Announcer } from './Announcer.tsx'
import styles from './BoardFrame.module.css'
import type { ViewName } from './first-view.ts'
import { LineHere } from './LineHere.tsx'
import { PauseButton } from './PauseButton.tsx'
import { PeopleHere } from './PeopleHere.tsx'
import { PhaseTitles } from './phase-titles.ts'
import { RefusedHere } from './RefusedHere.tsx'
import { RestHere } from './RestHere.tsx'
import { SessionStrip } from './SessionStrip.tsx'
import { Views } from './Views.tsx'

const FocusBand = lazy(() => import('../focus/FocusBand.tsx'))
// Only where it is asked how it was to take part.
const ReflectionBand = lazy(() => import('../reflection/ReflectionBand.tsx'))
// Only where the board is closed.
const LaterHere = lazy(() => import('../follow-up/LaterHere.tsx'))
// Only those who lead load it.
const DeskBand = lazy(() => import('../desk/DeskBand.tsx'))
const AcceptedNotice = lazy(() => import('../writing/AcceptedNotice.tsx'))

/** What stands around every view of a board: name, views, connection, the way out, phases, and whom to turn to. */
export function BoardFrame({ view, children }: { view: ViewName | 'desk' | null; children: React.ReactNode }) {
  const { t } = useTranslation(['board', 'parts'])
  const complain = useComplaint()
  const client = useBoard()
  const held = useHeld()
  const you = useYou()
  const [, go] = useLocation()
  const facts = one(held, 'board', client.board)
  const progress = one(held, 'progress')
  const titles = useMemo(() => Object.fromEntries((facts?.plan ?? []).map(({ id, title }) => [id, title])), [facts])
  if (!facts || !progress || !you) return null
  const isClosed = currentPhase({ board: facts, progress }).kind === 'closed'
  const leads = you.actor.is === 'facilitator'
  const stopped = you.actor.is === 'participant' ? progress.held?.[you.actor.voice] : undefined
  return (
    <PhaseTitles value={titles}>
      {leads && view === 'desk' && (
        <Suspense>
          <DeskBand />
        </Suspense>
      )}
      <TopBar
        name={facts.title}
        end={
          leads ? (
            <PauseButton />
          ) : (
            <BreakButton
              facilitator={facts.host.name}
              asked={you.person.rest !== 'none'}
              onRest={(rest) => client.command({ do: 'person.rest', rest })}
              onStop={() => go(`${client.home}/mine?leave`)}
            />
          )
        }
      >
        {view && <Views view={view} leads={leads} />}
        <PeopleHere />
      </TopBar>
      <SessionStrip />
      <Announcer />
      {progress.paused && (
        <div className={`${styles.paused} no-print`}>
          <Notice>{t('paused')}</Notice>
        </div>
      )}
      {stopped !== undefined && (
        <div className={`${styles.paused} no-print`}>
          <Notice>{complain({ id: 'voice-held', reason: stopped })}</Notice>
        </div>
      )}
      {acceptedIn(held).length > 0 && (
        <Suspense>
          <AcceptedNotice />
        </Suspense>
      )}
      <RestHere />
      <TurnHere />
      <RefusedHere />
      {view !== null && all(held, 'reflection').length > 0 && (
        <Suspense>
          <ReflectionBand />
        </Suspense>
      )}
      {view !== 'desk' && isClosed && (
        <Suspense>
          <LaterHere />
        </Suspense>
      )}
      {/* What comes late in a view leaves everything around it where it is. */}
      <Suspense fallback={<Waiting />}>{children}</Suspense>
      <Suspense>
        <FocusBand view={view} />
      </Suspense>
      <SupportFooter contact={facts.support}>
        {you.actor.is === 'participant' && (
          <Link className="link" href={`${client.home}/mine`}>
            {t('mine')}
          </Link>
        )}
        <LineHere />
      </SupportFooter>
    </PhaseTitles>
  )
}
