import type { Invitation } from '@firsthand/model'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { type Complaint, post } from '../live/answer.ts'
import { Button, ButtonLink } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { SupportFooter } from '../look/SupportFooter.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { Page } from '../pages/Page.tsx'
import { Waiting } from '../pages/Waiting.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { JoinForm } from './JoinForm.tsx'
import { type Pending, takePending } from './pending.ts'

const RehearsalBand = lazy(() => import('../life/RehearsalBand.tsx'))
const BeforeJoining = lazy(() => import('../anonymity/BeforeJoining.tsx'))

type State =
  | { is: 'asking' }
  | { is: 'invited'; pending: Pending; invitation: Invitation }
  | { is: 'refused'; why: Complaint }

/** What a link opens: who invites, what was agreed, how one wants to be shown, and the way in. */
export default function JoinPage({ board }: { board: string }) {
  const { t } = useTranslation(['join', 'parts'])
  const complain = useComplaint()
  const [state, setState] = useState<State>({ is: 'asking' })
  const [tries, setTries] = useState(0)
  const [search, setSearch] = useSearchParams()
  const reads = search.has('how')

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    let here = true
    const pending = takePending(board)
    if (!pending) return setState({ is: 'refused', why: { id: 'unknown-link' } })
    setState({ is: 'asking' })
    void post<Invitation>(`/api/boards/${board}/invitation`, { secret: pending.secret }, 'omit').then((answer) => {
      if (!here) return
      if (answer.is === 'done') setState({ is: 'invited', pending, invitation: answer.value })
      else setState({ is: 'refused', why: answer.refusal })
    })
    return () => {
      here = false
    }
  }, [board, tries])

  useEffect(() => {
    // Another link opened in this tab differs in its fragment only: the page is not loaded anew.
    const again = () => setTries((before) => before + 1)
    window.addEventListener('hashchange', again)
    return () => window.removeEventListener('hashchange', again)
  }, [])

  if (state.is === 'invited') {
    return (
      <>
        {state.invitation.rehearsal && (
          <Suspense>
            <RehearsalBand />
          </Suspense>
        )}
        <TopBar />
        {/* What was chosen so far stays as it is while somebody reads on. */}
        <div hidden={reads}>
          <JoinForm
            board={board}
            pending={state.pending}
            invitation={state.invitation}
            onHow={() => setSearch({ how: '' })}
          />
        </div>
        {reads && (
          <Suspense fallback={<Waiting />}>
            <BeforeJoining
              host={state.invitation.host.name}
              linkKey={state.pending.key}
              onBack={() => history.back()}
            />
          </Suspense>
        )}
        <SupportFooter contact={state.invitation.support} />
      </>
    )
  }
  return (
    <>
      <TopBar />
      <Page title={state.is === 'asking' ? t('loading') : t('noLink')} className="narrow">
        {state.is === 'asking' ? (
          <p role="status">{t('loading')}</p>
        ) : (
          <>
            <h1>{t('noLink')}</h1>
            <Refusal why={complain(state.why)} />
            <div className="row">
              {state.why.id !== 'unknown-link' && <Button onClick={() => setTries(tries + 1)}>{t('again2')}</Button>}
              <ButtonLink href="/">{t('parts:toStart')}</ButtonLink>
            </div>
            {state.why.id !== 'unknown-board' && (
              <p className="small quiet">
                {t('lost')} <a href={`/board/${board}/recover`}>{t('lostGo')}</a>
              </p>
            )}
          </>
        )}
      </Page>
    </>
  )
}
