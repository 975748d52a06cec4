import { lazy } from 'react'
import type { Complaint } from '../live/answer.ts'
import { useBoard } from '../live/Board.tsx'
import { ButtonLink } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { SupportFooter } from '../look/SupportFooter.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { Page } from '../pages/Page.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

const Forgotten = lazy(() => import('../life/Forgotten.tsx'))
const NoLonger = lazy(() => import('../life/NoLonger.tsx'))

/** The board is no longer open to this person: why, and what is left to them (their own words by the slip, and whom they can turn to). */
export function Gone({ why, support }: { why: Complaint; support: string }) {
  const { t } = useTranslation(['board', 'parts'])
  const board = useBoard()
  const say = useComplaint()
  if (why.id === 'forgotten') return <Forgotten />
  if (why.id === 'unknown-board') return <NoLonger />
  return (
    <>
      <TopBar />
      <Page title={t('gone')} className="narrow">
        <h1>{t('gone')}</h1>
        <Refusal why={say(why)} />
        <p>{t('goneSlip')}</p>
        <p>
          <ButtonLink href={`/board/${board.board}/slip`}>{t('toSlip')}</ButtonLink>
        </p>
        <p>
          <ButtonLink href="/">{t('parts:toStart')}</ButtonLink>
        </p>
      </Page>
      <SupportFooter contact={support} />
    </>
  )
}
