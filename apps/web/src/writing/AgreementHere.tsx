import { Handshake } from 'lucide-react'
import { Link } from 'wouter'
import { useHere } from '../board/here.ts'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { acceptedIn } from './accepted.ts'
import { pagesHere } from './page-here.ts'

/** For those who see nothing of the board yet: the way to the agreement, which they write with everybody or can read. */
export function AgreementHere() {
  const { t } = useTranslation('pages')
  const { client, actor, situation, held } = useHere()
  const agreement = pagesHere(actor, situation).find(({ page }) => page === 'agreement')
  if (!agreement || (agreement.access !== 'write' && acceptedIn(held).length === 0)) return null
  const writes = agreement.access === 'write'
  return (
    <>
      {writes && <p>{t('writeAgreement')}</p>}
      <p>
        <Link className={writes ? 'btn primary' : 'btn'} href={`${client.home}?view=pages&page=agreement`}>
          <Icon of={Handshake} />
          {t(writes ? 'writeAgreementGo' : 'readAgreementGo')}
        </Link>
      </p>
    </>
  )
}
