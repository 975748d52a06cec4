import { lazy, Suspense, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { LeaveDialog } from '../board/LeaveDialog.tsx'
import { LineHere } from '../board/LineHere.tsx'
import { RefusedHere } from '../board/RefusedHere.tsx'
import { openAuthor } from '../live/author.ts'
import { useBoard, useHeld, useNews, useYou } from '../live/Board.tsx'
import { one } from '../live/record.ts'
import { BreakButton } from '../look/BreakButton.tsx'
import { Button, ButtonLink } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { SupportFooter } from '../look/SupportFooter.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { ForgetDialog } from './ForgetDialog.tsx'
import { Opened } from './Opened.tsx'
import { SlipCard } from './SlipCard.tsx'
import { Unsent } from './Unsent.tsx'

const KeptDialog = lazy(() => import('../life/KeptDialog.tsx').then((file) => ({ default: file.KeptDialog })))

/** My words on this board: where each stands, the slip, forgetting it here, and leaving. */
export default function Mine() {
  const { t } = useTranslation(['slip', 'board', 'parts'])
  const client = useBoard()
  const you = useYou()
  const facts = one(useHeld(), 'board', client.board)
  const [, go] = useLocation()
  const [search, setSearch] = useSearchParams()
  const [slip, setSlip] = useState(() => client.author.slip())
  const [forgetting, setForgetting] = useState<'not' | 'asked' | 'forgotten'>('not')
  const [asking, setAsking] = useState(false)
  const [helped] = useState(() => openAuthor(client.board, client.shelf, 'helped'))
  const waiting = useNews(client.said.state).waiting.length + useNews(client.commands.state).waiting.length
  const leave = () => setSearch({ leave: '' })

  const around = (list: React.ReactNode) => (
    <>
      <TopBar
        name={facts?.title}
        end={
          facts && (
            <BreakButton
              facilitator={facts.host.name}
              asked={you !== null && you.person.rest !== 'none'}
              onRest={(rest) => client.command({ do: 'person.rest', rest })}
              onStop={leave}
            />
          )
        }
      />
      <Page title={t('said')} className="narrow">
        <p className="no-print">
          <ButtonLink href={client.home}>{t('toBoard')}</ButtonLink>
        </p>
        <h1>{t('said')}</h1>
        <p className="no-print">
          <Link className="link" href={`${client.home}/anonymity`}>
            {t('how')}
          </Link>
        </p>
        <RefusedHere />
        <Unsent />
        {list}
        {slip && <SlipCard board={client.board} slip={slip} of={client.shelf.shared ? 'shared' : 'own'} />}
        {helped.slip() && (
          <Notice>
            <p>{t('helpedHere')}</p>
            <ButtonLink href={`${client.home}/say`}>{t('helpedGo')}</ButtonLink>
          </Notice>
        )}
        <div className="row no-print">
          {slip && (
            <Button aria-haspopup="dialog" onClick={() => setForgetting('asked')}>
              {t('forget')}
            </Button>
          )}
          <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
            {t('keptAboutMe')}
          </Button>
          <Button aria-haspopup="dialog" onClick={leave}>
            {t('board:leave')}
          </Button>
        </div>
      </Page>
      <SupportFooter contact={facts?.support}>
        <LineHere />
      </SupportFooter>
      {asking && (
        <Suspense>
          <KeptDialog person={client.person} name={null} onClose={() => setAsking(false)} />
        </Suspense>
      )}
      {search.has('leave') && (
        <LeaveDialog onClose={() => setSearch({})} onLeft={() => go(`/board/${client.board}/slip?left`)} />
      )}
      {forgetting === 'asked' && (
        <ForgetDialog
          onClose={() => setForgetting('not')}
          onForget={() => {
            client.author.forget()
            setSlip(null)
            setForgetting('forgotten')
          }}
        />
      )}
    </>
  )
  if (!slip) return around(<p role="status">{t(forgetting === 'forgotten' ? 'forgotten' : 'nothing')}</p>)
  const known = client.author.keys().length
  return <Opened key={slip} board={client.board} slip={slip} known={known} turn={waiting} around={around} />
}
