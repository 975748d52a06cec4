import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Broken } from './Broken.tsx'
import { NotFound } from './NotFound.tsx'
import { Waiting } from './Waiting.tsx'

const StartPage = lazy(() => import('../start/StartPage.tsx'))
const JoinPage = lazy(() => import('../join/JoinPage.tsx'))
const CheckPage = lazy(() => import('../check/CheckPage.tsx'))
const RecoverPage = lazy(() => import('../join/RecoverPage.tsx'))
const SlipPage = lazy(() => import('../slip/SlipPage.tsx'))
const FollowUpPage = lazy(() => import('../follow-up/FollowUpPage.tsx'))
const BoardRoutes = lazy(() => import('../board/BoardRoutes.tsx'))

/** Every page by its address. Each loads its own script when it is opened, so that joining stays light. */
export function App() {
  return (
    <Broken>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/">
            <StartPage />
          </Route>
          <Route path="/check">
            <CheckPage />
          </Route>
          <Route path="/join/:board">{({ board }) => <JoinPage board={board} />}</Route>
          <Route path="/board/:board/recover">{({ board }) => <RecoverPage board={board} />}</Route>
          <Route path="/board/:board/slip">{({ board }) => <SlipPage board={board} />}</Route>
          <Route path="/follow-up/:board">{({ board }) => <FollowUpPage board={board} />}</Route>
          <Route path="/board/:board/as/:person/*?">
            {({ board, person, '*': rest }) => <BoardRoutes board={board} person={person} page={rest ?? ''} />}
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </Broken>
  )
}
