import { shortHash } from '@firsthand/model'
import { Handshake } from 'lucide-react'
import { Link } from 'wouter'
import { useHere } from '../board/here.ts'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { acceptedIn } from './accepted.ts'
import { pagesHere } from './page-here.ts'

/** On the desk, before anybody tells their story: whether the agreement is accepted, and the way to it. */
export function DeskAgreement({ className }: { className: string | undefined }) {
  const { t } = useTranslation('pages')
  const { client, held, phase, actor, situation } = useHere()
  const isWritten = pagesHere(actor, situation).some(({ page }) => page === 'agreement')
  if (phase.kind !== 'before' || !isWritten) return null
  const [last] = acceptedIn(held)
  return (
    <section className={className} aria-labelledby="desk-agreement">
      <h2 id="desk-agreement">{t('page.agreement')}</h2>
      <p className="small">
        {last ? (
          <>
            <b>{t('acceptedNow', { n: last.n })}</b>{' '}
            <span className="quiet">{t('hash', { hash: shortHash(last.hash) })}</span>
          </>
        ) : (
          t('noneAccepted')
        )}
      </p>
      <p>
        <Link className="btn" href={`${client.home}?view=pages&page=agreement`}>
          <Icon of={Handshake} />
          {t(last ? 'deskChanged' : 'deskRead')}
        </Link>
      </p>
    </section>
  )
}
