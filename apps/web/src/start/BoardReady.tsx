import { type Language, type LinkFor, type MadeBoard, type PublicSettings, pickWords } from '@firsthand/model'
import { Printer } from 'lucide-react'
import { joinAddress } from '../join/join-address.ts'
import { Button, ButtonLink } from '../look/Button.tsx'
import { CopyField } from '../look/CopyField.tsx'
import { Icon } from '../look/Icon.tsx'
import { QrCode } from '../look/QrCode.tsx'
import { Voice } from '../look/VoiceMark.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { AddressWarning } from './AddressWarning.tsx'
import styles from './BoardReady.module.css'
import type { BoardDraft } from './board-draft.ts'

/** The board is made: the facilitator's own link and recovery code (shown once), and a link with a QR code for each group. */
export function BoardReady({
  made,
  draft,
  settings,
  back,
}: {
  made: MadeBoard
  draft: Pick<BoardDraft, 'title' | 'voices' | 'rehearsal'>
  settings: PublicSettings | null
  /** When it was brought back from its file: what to say of that. */
  back?: { title: string; why: string; leftOut: string | null }
}) {
  const { t, i18n } = useTranslation('start')
  const language = i18n.language as Language
  const address = settings?.address ?? location.origin
  const own = joinAddress(address, made.board, made.facilitatorSecret)

  function named(made: LinkFor) {
    if (made.role !== 'participant') return t('observers')
    const voice = draft.voices.find(({ id }) => id === made.voice)
    return voice ? pickWords(voice.label, language) : made.voice
  }

  return (
    <Page title={back?.title ?? t('ready')} className={styles.ready}>
      <header>
        <h1>{back?.title ?? t('ready')}</h1>
        <p className={styles.title}>{draft.title}</p>
        <p className="quiet">{back?.why ?? t('readyWhy')}</p>
        {back?.leftOut && <p>{back.leftOut}</p>}
        {draft.rehearsal && <p>{t('rehearsalPlay')}</p>}
      </header>
      <AddressWarning address={address} />
      <section className={styles.own} aria-labelledby="own">
        <h2 id="own">{t('yours')}</h2>
        <div>
          <h3>{t('yourLink')}</h3>
          <p className="hint">{t('yourLinkWhy')}</p>
          <CopyField label={t('yourLink')} value={own} />
        </div>
        <div>
          <h3>{t('recovery')}</h3>
          <p className="hint">{t('recoveryWhy')}</p>
          <p className={styles.code}>{made.recoveryCode}</p>
        </div>
      </section>
      <section aria-labelledby="groups">
        <h2 id="groups">{t('groups')}</h2>
        <ul className={styles.links}>
          {made.links.map((link) => {
            const url = joinAddress(address, made.board, link.secret, link.key)
            const forWhom = link.for
            const voice =
              forWhom.role === 'participant' ? draft.voices.find(({ id }) => id === forWhom.voice) : undefined
            return (
              <li key={link.id} className="card">
                <h3>{voice ? <Voice mark={voice.mark}>{named(link.for)}</Voice> : named(link.for)}</h3>
                <QrCode text={url} label={t('qrOf', { what: named(link.for) })} />
                <p className="hint">{t('scan')}</p>
                <CopyField label={t('linkFor', { voice: named(link.for) })} value={url} />
              </li>
            )
          })}
        </ul>
      </section>
      <div className={`${styles.end} no-print`}>
        <Button onClick={() => window.print()}>
          <Icon of={Printer} />
          {t('print')}
        </Button>
        <ButtonLink kind="primary" href={`/board/${made.board}/as/${made.person}/desk`}>
          {t('toDesk')}
        </ButtonLink>
      </div>
    </Page>
  )
}
