import { can, type FollowLinkView, newId } from '@firsthand/model'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { newLinkSecret } from '../desk/new-link-secret.ts'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { CopyField } from '../look/CopyField.tsx'
import { Refusal } from '../look/Notice.tsx'
import { QrCode } from '../look/QrCode.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './FollowUp.module.css'
import { followUpAddress } from './follow-up-address.ts'
import { OwnerLinks } from './OwnerLinks.tsx'
import { RevokeFollowLink } from './RevokeFollowLink.tsx'

/** A facilitator's links for afterwards: one for everybody to read, and one for each owner to tell by. */
export function FollowLinks({ address }: { address: string }) {
  const { t } = useTranslation('followUp')
  const { held, actor, situation, client } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [revoking, setRevoking] = useState<FollowLinkView | null>(null)
  const [news, setNews] = useState('')
  const links = all(held, 'follow-link').filter(({ state }) => state === 'open')
  const reading = links.find((link) => link.for.is === 'reading')
  const early = can(actor, 'follow-link.make', situation) !== null
  const url = reading?.secret ? followUpAddress(address, client.board, reading.secret) : null
  return (
    <section className="stack" id="afterwards" aria-labelledby="afterwards-title">
      <h2 id="afterwards-title">{t('part')}</h2>
      <p className="no-print">{t('partWhy')}</p>
      <p className="vh" role="status">
        {news}
      </p>
      {early && links.length === 0 && <p className="hint">{t('early')}</p>}
      {!early && (
        <div className="card stack">
          <h3>{t('reading')}</h3>
          <p className="no-print">{t('readingWhy')}</p>
          {refusal && <Refusal why={complain(refusal)} />}
          {reading && url ? (
            <>
              <div className={styles.along}>
                <QrCode text={url} label={t('qr')} />
                <CopyField label={t('link')} value={url} />
              </div>
              <p className="no-print">
                <Button kind="stop" aria-label={t('revokeReading')} onClick={() => setRevoking(reading)}>
                  {t('revoke')}
                </Button>
              </p>
            </>
          ) : (
            <p>
              <Button
                disabled={busy}
                onClick={async () => {
                  const made = { link: newId(), for: { is: 'reading' as const }, secret: newLinkSecret() }
                  if (await order({ do: 'follow-link.make', ...made })) setNews(t('made'))
                }}
              >
                {t('makeReading')}
              </Button>
            </p>
          )}
        </div>
      )}
      {!early && <OwnerLinks address={address} links={links} onRevoke={setRevoking} />}
      {revoking && (
        <RevokeFollowLink link={revoking} onClose={() => setRevoking(null)} onRevoked={() => setNews(t('revoked'))} />
      )}
    </section>
  )
}
