import { can, type LinkView } from '@firsthand/model'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { joinAddress } from '../join/join-address.ts'
import { Button } from '../look/Button.tsx'
import { CopyField } from '../look/CopyField.tsx'
import { QrCode } from '../look/QrCode.tsx'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { ChangeLinkDialog } from './ChangeLinkDialog.tsx'
import styles from './LinksPage.module.css'
import { RevokeDialog } from './RevokeDialog.tsx'
import { useLinkName } from './use-link-name.ts'

type Props = { link: LinkView; address: string; onNews: (news: string) => void }

/** One link with its code: how many came by it, how many are expected, until when it opens. */
export function LinkCard({ link, address, onNews }: Props) {
  const { t } = useTranslation('desk')
  const { client, facts, locale, actor, situation } = useHere()
  const [dialog, setDialog] = useState<'change' | 'revoke' | null>(null)
  const name = useLinkName()(link.for)
  const { for: made } = link
  const voice = made.role === 'participant' ? facts.voices.find(({ id }) => id === made.voice) : undefined
  const open = link.state === 'open'
  const url = link.secret === null ? null : joinAddress(address, client.board, link.secret, link.key)
  const until = link.expires
    ? new Date(link.expires).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
    : null
  const close = () => setDialog(null)
  return (
    <li className="card">
      <h2 className={open ? undefined : styles.ended}>{voice ? <Voice mark={voice.mark}>{name}</Voice> : name}</h2>
      {open && url && (
        <>
          <QrCode text={url} label={t('qrOf', { group: name })} />
          <CopyField label={t('linkOf', { group: name })} value={url} />
        </>
      )}
      <p className="small quiet no-print">
        {t('joined', { count: link.joined })} · {t('expected', { count: link.expected })}
        {link.limit !== null && <> · {t('limit', { count: link.limit })}</>}
        {until && <> · {t('until', { time: until })}</>}
      </p>
      {open && (
        <div className="row no-print">
          {can(actor, 'link.change', situation) === null && (
            <Button aria-label={t('changeLink', { group: name })} onClick={() => setDialog('change')}>
              {t('change')}
            </Button>
          )}
          <Button kind="stop" aria-label={t('revokeLink', { group: name })} onClick={() => setDialog('revoke')}>
            {t('revoke')}
          </Button>
        </div>
      )}
      {dialog === 'change' && <ChangeLinkDialog link={link} name={name} onClose={close} onNews={onNews} />}
      {dialog === 'revoke' && <RevokeDialog link={link} name={name} onClose={close} onNews={onNews} />}
    </li>
  )
}
