import type { FollowLinkView } from '@firsthand/model'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { CopyField } from '../look/CopyField.tsx'
import { Icon } from '../look/Icon.tsx'
import { QrCode } from '../look/QrCode.tsx'
import { takeFocus } from '../look/take-focus.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './FollowUp.module.css'
import { followUpAddress } from './follow-up-address.ts'
import { NewOwnerLink } from './NewOwnerLink.tsx'

type Props = { address: string; links: readonly FollowLinkView[]; onRevoke: (link: FollowLinkView) => void }

/** Links by which owners tell what became of their actions. Each is shown once: the server keeps only its hash. */
export function OwnerLinks({ address, links, onRevoke }: Props) {
  const { t } = useTranslation('followUp')
  const { held, client } = useHere()
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<{ who: string; secret: string } | null>(null)
  const actions = all(held, 'action').filter(({ outcome }) => outcome.is === 'action')
  const titles = (ids: readonly string[]) =>
    actions.flatMap(({ id, outcome }) => (ids.includes(id) ? outcome.what : [])).join(' · ')
  const url = made && followUpAddress(address, client.board, made.secret)
  return (
    <div className="card stack no-print">
      <h3>{t('owners')}</h3>
      <p>{t('ownersWhy')}</p>
      {made && url && (
        <div className={styles.along}>
          <p tabIndex={-1} ref={takeFocus}>
            <b>{t('shownOnce', { who: made.who })}</b>
          </p>
          <QrCode text={url} label={t('ownerLink', { who: made.who })} />
          <CopyField label={t('ownerLink', { who: made.who })} value={url} />
        </div>
      )}
      {actions.length === 0 ? (
        <p className="hint">{t('noActions')}</p>
      ) : (
        <p>
          <Button aria-haspopup="dialog" onClick={() => setMaking(true)}>
            <Icon of={UserPlus} />
            {t('makeOwner')}
          </Button>
        </p>
      )}
      <OpenLinks links={links} titles={titles} onRevoke={onRevoke} />
      {making && <NewOwnerLink actions={actions} onClose={() => setMaking(false)} onMade={setMade} />}
    </div>
  )
}

function OpenLinks({
  links,
  titles,
  onRevoke,
}: Pick<Props, 'links' | 'onRevoke'> & { titles: (ids: readonly string[]) => string }) {
  const { t } = useTranslation('followUp')
  const owners = links.flatMap((link) => (link.for.is === 'owner' ? [{ link, ...link.for }] : []))
  if (owners.length === 0) return null
  return (
    <>
      <h4>{t('ownerLinks')}</h4>
      <ul className={styles.owners}>
        {owners.map(({ link, who, actions }) => (
          <li key={link.id}>
            <span>
              <b>{who}</b> <span className="small quiet">{t('ofActions', { actions: titles(actions) || '–' })}</span>
            </span>
            <Button kind="stop" aria-label={t('revokeOf', { who })} onClick={() => onRevoke(link)}>
              {t('revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
