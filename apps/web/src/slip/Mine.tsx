import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { LeaveDialog } from '../board/LeaveDialog.tsx'
import { LineHere } from '../board/LineHere.tsx'
import { useBoard, useHeld, useNews } from '../live/Board.tsx'
import { one } from '../live/record.ts'
import { Button, ButtonLink } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Notice } from '../look/Notice.tsx'
import { SupportFooter } from '../look/SupportFooter.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { Opened } from './Opened.tsx'
import { SlipCard } from './SlipCard.tsx'

/** My words on this board: where each stands, the slip, forgetting it here, and leaving. */
export default function Mine() {
  const { t } = useTranslation(['slip', 'board', 'parts'])
  const client = useBoard()
  const facts = one(useHeld(), 'board', client.board)
  const [, go] = useLocation()
  const [search, setSearch] = useSearchParams()
  const [slip, setSlip] = useState(() => client.author.slip())
  const [forgetting, setForgetting] = useState(false)
  const unsent = useNews(client.said.state).waiting.length + useNews(client.commands.state).waiting.length
  const leaving = search.has('leave')

  const around = (list: React.ReactNode) => (
    <>
      <TopBar name={facts?.title}>
        <ButtonLink href={client.home}>{t('toBoard')}</ButtonLink>
      </TopBar>
      <Page title={t('said')} className="narrow">
        <h1>{t('said')}</h1>
        {unsent > 0 && <Notice>{t('unsent', { count: unsent })}</Notice>}
        {list}
        {slip && <SlipCard board={client.board} title={facts?.title ?? ''} slip={slip} shared={client.shelf.shared} />}
        <div className="row no-print">
          {slip && (
            <Button aria-haspopup="dialog" onClick={() => setForgetting(true)}>
              {t('forget')}
            </Button>
          )}
          <Button aria-haspopup="dialog" onClick={() => setSearch({ leave: '' })}>
            {t('board:leave')}
          </Button>
        </div>
      </Page>
      <SupportFooter contact={facts?.support}>
        <LineHere />
      </SupportFooter>
      {leaving && <LeaveDialog onClose={() => setSearch({})} onLeft={() => go(`/board/${client.board}/slip?left`)} />}
      {forgetting && (
        <Dialog
          title={t('forgetTitle')}
          onClose={() => setForgetting(false)}
          foot={
            <>
              <Button onClick={() => setForgetting(false)}>{t('parts:cancel')}</Button>
              <Button
                kind="primary"
                onClick={() => {
                  client.author.forget()
                  setSlip(null)
                  setForgetting(false)
                }}
              >
                {t('forget')}
              </Button>
            </>
          }
        >
          <p>{t('forgetWhy')}</p>
        </Dialog>
      )}
    </>
  )
  if (!slip) return around(<p>{t('nothing')}</p>)
  return <Opened board={client.board} slip={slip} known={client.author.keys().length} around={around} />
}
