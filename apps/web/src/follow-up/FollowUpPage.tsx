import type { FollowUp } from '@firsthand/model'
import { useEffect } from 'react'
import { dayIn } from '../action/day.ts'
import { useAddress } from '../desk/use-address.ts'
import { Button, ButtonLink } from '../look/Button.tsx'
import { Notice, Refusal } from '../look/Notice.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { Page } from '../pages/Page.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './FollowUp.module.css'
import { followUpAddress } from './follow-up-address.ts'
import { KeepPage } from './KeepPage.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { OutcomeList } from './OutcomeList.tsx'
import { speakFirst } from './speak-first.ts'
import { type Seen, useFollowUp } from './use-follow-up.ts'

/** What became of what was said, for whoever has the link: without joining, without a cookie. The window's title names no board. */
export default function FollowUpPage({ board }: { board: string }) {
  const { t } = useTranslation(['followUp', 'parts'])
  const complain = useComplaint()
  const { seen, look } = useFollowUp(board)
  const language = seen.is === 'open' ? seen.followUp.board.language : null
  useEffect(() => {
    if (language) void speakFirst(language)
  }, [language])
  return (
    <>
      <TopBar />
      <Page title={t('pageTitle')} className={styles.page}>
        {seen.is === 'asking' && <p role="status">{t('loading')}</p>}
        {seen.is === 'refused' && (
          <>
            <h1>{t('noLink')}</h1>
            <Refusal why={complain(seen.why)} />
            <div className="row">
              <Button onClick={() => void look()}>{t('again')}</Button>
              <ButtonLink href="/">{t('parts:toStart')}</ButtonLink>
            </div>
          </>
        )}
        {seen.is === 'open' && <Opened board={board} seen={seen} onTold={look} />}
      </Page>
    </>
  )
}

type OpenedProps = { board: string; seen: Extract<Seen, { is: 'open' }>; onTold: () => Promise<void> }

function Opened({ board, seen: { secret, followUp, stale }, onTold }: OpenedProps) {
  const { t, i18n } = useTranslation('followUp')
  const address = useAddress()
  const locale = navigator.languages.find((wish) => wish.startsWith(i18n.language)) ?? i18n.language
  const isOwner = followUp.for.is === 'owner'
  const until = dayIn(followUp.until, locale)
  return (
    <>
      <LanguageSwitch />
      <Head followUp={followUp} locale={locale} />
      {stale && <Notice>{t('stale')}</Notice>}
      <OutcomeList board={board} secret={secret} followUp={followUp} locale={locale} onTold={onTold} />
      {!isOwner && <KeepPage url={followUpAddress(address, board, secret)} until={until} />}
    </>
  )
}

function Head({ followUp: { board, closed, for: made, outcomes }, locale }: { followUp: FollowUp; locale: string }) {
  const { t } = useTranslation('followUp')
  const { host } = board
  const title = made.is === 'reading' ? 'title' : outcomes.length > 1 ? 'ownerTitleMany' : 'ownerTitle'
  return (
    <header className={styles.head}>
      <p className={styles.board}>{board.title}</p>
      <h1>{t(title)}</h1>
      <span className={styles.seam} aria-hidden="true" />
      {made.is === 'owner' && <p>{t('ownerFor', { who: made.who })}</p>}
      <p>{t(made.is === 'owner' ? 'ownerWhy' : 'howItWorks')}</p>
      <p className="small quiet">
        {t(host.worksFor ? 'heldByFor' : 'heldBy', { name: host.name, worksFor: host.worksFor })} ·{' '}
        {closed ? t('closedOn', { date: dayIn(closed, locale) }) : t('notClosed')}
      </p>
      {board.rehearsal && <Notice>{t('rehearsal')}</Notice>}
      {board.imported && <Notice>{t('imported', { date: dayIn(board.imported, locale) })}</Notice>}
    </header>
  )
}
