import { type BoardFacts, currentPhase, type Progress, sees, type You } from '@firsthand/model'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { BoardProvider, useBoard, useHeld, useNews, useYou } from '../live/Board.tsx'
import { one } from '../live/record.ts'
import { NotFound } from '../pages/NotFound.tsx'
import { Waiting } from '../pages/Waiting.tsx'
import { fetchOwnPages } from '../slip/fetch-own-pages.ts'
import { usePapers } from '../vote/use-papers.ts'
import { fetchRoom, spoken } from '../words/spoken.ts'
import { firstView, isView } from './first-view.ts'
import { Opening } from './Opening.tsx'

const ActionsPage = lazy(() => import('../action/ActionsPage.tsx'))
const AnonymityPage = lazy(() => import('../anonymity/AnonymityPage.tsx'))
const AtDoor = lazy(() => import('./AtDoor.tsx').then((file) => ({ default: file.AtDoor })))
const BoardFrame = lazy(() => import('./BoardFrame.tsx').then((file) => ({ default: file.BoardFrame })))
const CanvasView = lazy(() => import('../canvas/CanvasView.tsx'))
const Composer = lazy(() => import('../composer/Composer.tsx'))
const Desk = lazy(() => import('../desk/Desk.tsx'))
const LinksPage = lazy(() => import('../desk/LinksPage.tsx'))
const FocusBand = lazy(() => import('../focus/FocusBand.tsx'))
const Gone = lazy(() => import('./Gone.tsx').then((file) => ({ default: file.Gone })))
const Reading = lazy(() => import('../listening/Reading.tsx'))
const ListeningRoom = lazy(() => import('../listening/ListeningRoom.tsx'))
const ListView = lazy(() => import('../list/ListView.tsx'))
const MapView = lazy(() => import('../map/MapView.tsx'))
const Mine = lazy(() => import('../slip/Mine.tsx'))
const PagesView = lazy(() => import('../writing/PagesView.tsx'))
const PlanPage = lazy(() => import('../plan/PlanPage.tsx'))
const ReflectionPage = lazy(() => import('../reflection/ReflectionPage.tsx'))
const ReportPage = lazy(() => import('../report/ReportPage.tsx'))
const RehearsalBand = lazy(() => import('../life/RehearsalBand.tsx'))
const RoomView = lazy(() => import('../room/RoomView.tsx'))
const ThemesPage = lazy(() => import('../theme/ThemesPage.tsx'))

const VIEWS = {
  list: ListView,
  map: MapView,
  canvas: CanvasView,
  read: Reading,
  themes: ThemesPage,
  actions: ActionsPage,
  pages: PagesView,
}

function fetchComposer() {
  void Promise.allSettled([import('../composer/Composer.tsx'), fetchRoom(spoken.get(), 'composer')])
  fetchOwnPages()
}

/** Everything under /board/:board/as/:person/. `page` is what follows. */
export default function BoardRoutes({ board, person, page }: { board: string; person: string; page: string }) {
  return (
    <BoardProvider board={board} person={person} audience={page === 'room' ? 'room' : 'own'}>
      {/* Inside the provider, so that waiting for a screen never closes the line. */}
      <Suspense fallback={<Waiting />}>
        <Inside page={page} />
      </Suspense>
    </BoardProvider>
  )
}

function Inside({ page }: { page: string }) {
  const gone = useNews(useBoard().gone)
  const you = useYou()
  const held = useHeld()
  const facts = one(held, 'board', useBoard().board)
  const progress = one(held, 'progress')
  const mayEverSay = you?.actor.is === 'participant'
  usePapers()
  useEffect(() => {
    if (!mayEverSay) return
    // The composer is at hand before it is asked for: it opens at once, and also when the line has gone meanwhile.
    const timer = setTimeout(fetchComposer, 1500)
    return () => clearTimeout(timer)
  }, [mayEverSay])
  // Whoever has to go may need somebody most just then; by that time the record is empty.
  const [support, setSupport] = useState('')
  if (facts && facts.support !== support) setSupport(facts.support)
  if (gone) return <Gone why={gone} support={support} />
  if (!facts || !progress || !you) return <Opening />
  return (
    <>
      {facts.rehearsal && (
        <Suspense>
          <RehearsalBand />
        </Suspense>
      )}
      {page === 'say' && one(held, 'focus')?.at && (
        <Suspense>
          <FocusBand view="say" />
        </Suspense>
      )}
      <Screen page={page} facts={facts} progress={progress} you={you} />
    </>
  )
}

type ScreenProps = { page: string; facts: BoardFacts; progress: Progress; you: You }

/** What stands at an address for somebody. */
function Screen({ page, facts, progress, you }: ScreenProps) {
  const [search] = useSearchParams()
  if (you.actor.is === 'at-door') return <AtDoor facts={facts} />

  if (page === 'room') return <RoomView />
  if (page === 'report') return <ReportPage />
  if (page === 'say') return <Composer />
  if (page === 'mine') return <Mine />
  if (page === 'anonymity') return <AnonymityPage />
  if (page === 'desk') {
    return (
      <BoardFrame view="desk">
        <Desk />
      </BoardFrame>
    )
  }
  if (page === 'links') {
    return (
      <BoardFrame view="desk">
        <LinksPage />
      </BoardFrame>
    )
  }
  if (page === 'plan') {
    return (
      <BoardFrame view="desk">
        <PlanPage />
      </BoardFrame>
    )
  }
  if (page !== '' && page !== 'reflect') return <NotFound />
  const asked = search.get('view')
  if (!sees(you.actor, { board: facts, progress })) {
    // The agreement is everybody's: it is open also to those who see nothing of the board yet.
    return <BoardFrame view={null}>{asked === 'pages' ? <PagesView /> : <ListeningRoom />}</BoardFrame>
  }
  if (page === 'reflect') {
    // Open words that only facilitators see stand here: it looks like the desk to them.
    return (
      <BoardFrame view={you.actor.is === 'facilitator' ? 'desk' : null}>
        <ReflectionPage />
      </BoardFrame>
    )
  }
  const view = isView(asked) ? asked : firstView(you.actor, currentPhase({ board: facts, progress }))
  const Shown = VIEWS[view]
  return (
    <BoardFrame view={view}>
      <Shown />
    </BoardFrame>
  )
}
