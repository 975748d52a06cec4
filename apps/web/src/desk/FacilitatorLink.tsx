import { newId } from '@firsthand/model'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { joinAddress } from '../join/join-address.ts'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { CopyField } from '../look/CopyField.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { takeFocus } from '../look/take-focus.ts'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { newLinkSecret } from './new-link-secret.ts'
import { RevokeDialog } from './RevokeDialog.tsx'

/** A link for one more facilitator. It is shown once: the server keeps only its fingerprint. */
export function FacilitatorLink({ address }: { address: string }) {
  const { t } = useTranslation('desk')
  const { client, held } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [url, setUrl] = useState<string | null>(null)
  const [revoking, setRevoking] = useState<string | null>(null)
  const [news, setNews] = useState('')
  const links = all(held, 'link').filter((link) => link.for.role === 'facilitator' && link.state === 'open')
  const link = links.find(({ id }) => id === revoking)
  async function make() {
    const secret = newLinkSecret()
    const made = { link: newId(), for: { role: 'facilitator' }, secret, expected: 1, limit: 1, expires: null } as const
    if (await order({ do: 'link.make', ...made })) setUrl(joinAddress(address, client.board, secret))
  }
  return (
    <section className="card stack no-print" aria-labelledby="second">
      <h2 id="second">{t('facilitatorLink')}</h2>
      <p>{t('facilitatorLinkWhy')}</p>
      {refusal && <Refusal why={complain(refusal)} />}
      {url ? (
        <div role="status">
          <p tabIndex={-1} ref={takeFocus}>
            <b>{t('shownOnce')}</b>
          </p>
          <CopyField label={t('facilitatorLink')} value={url} />
        </div>
      ) : (
        <p>
          <Button disabled={busy} onClick={() => void make()}>
            <Icon of={UserPlus} />
            {t('makeFacilitatorLink')}
          </Button>
        </p>
      )}
      {links.length > 0 && (
        <details>
          <summary>{t('facilitatorLinks', { count: links.length })}</summary>
          <ul>
            {links.map(({ id, joined }, at) => (
              <li key={id} className="row">
                <span>{t('facilitatorLinkN', { n: at + 1, joined: t('joined', { count: joined }) })}</span>
                <Button kind="stop" onClick={() => setRevoking(id)}>
                  {t('revoke')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="vh" role="status">
        {news}
      </p>
      {link && <RevokeDialog link={link} name={t('facilitators')} onClose={() => setRevoking(null)} onNews={setNews} />}
    </section>
  )
}
