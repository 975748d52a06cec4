import { can, type LinkView } from '@firsthand/model'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { useHere } from '../board/here.ts'
import { FollowLinks } from '../follow-up/FollowLinks.tsx'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { Page } from '../pages/Page.tsx'
import { AddressWarning } from '../start/AddressWarning.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { FacilitatorLink } from './FacilitatorLink.tsx'
import { LinkCard } from './LinkCard.tsx'
import styles from './LinksPage.module.css'
import { NewLink } from './NewLink.tsx'
import { useAddress } from './use-address.ts'

/** Every way to join: links and codes per group, to copy, print, change or switch off. */
export default function LinksPage() {
  const { t } = useTranslation(['desk', 'refusals'])
  const { held, facts, actor, situation, client, voices } = useHere()
  const address = useAddress()
  const [news, setNews] = useState('')
  if (actor.is !== 'facilitator') {
    return (
      <Page title={t('links')} className="narrow">
        <h1>{t('links')}</h1>
        <Refusal why={t('refusals:not-allowed')} />
      </Page>
    )
  }
  const order = (link: LinkView) => {
    const { for: made } = link
    if (made.role === 'participant') return voices.findIndex(({ id }) => id === made.voice)
    return made.role === 'observer' ? 100 : 101
  }
  const links = all(held, 'link')
    .filter((link) => link.secret !== null)
    .toSorted((a, b) => order(a) - order(b))
  const open = links.filter(({ state }) => state === 'open')
  const ended = links.filter(({ state }) => state !== 'open')
  return (
    <Page title={t('links')} className={styles.page}>
      <header>
        <p className="no-print">
          <Link href={`${client.home}/desk`}>{t('toDesk')}</Link>
        </p>
        <h1>{t('links')}</h1>
        <p className={styles.title}>{facts.title}</p>
        <p className="no-print">{t('linksWhy')}</p>
      </header>
      <p className="vh" role="status">
        {news}
      </p>
      <div className="no-print">
        <AddressWarning address={address} />
      </div>
      <ul className={styles.links}>
        {open.map((link) => (
          <LinkCard key={link.id} link={link} address={address} onNews={setNews} />
        ))}
      </ul>
      <div className="row no-print">
        <Button onClick={() => window.print()}>
          <Icon of={Printer} />
          {t('print')}
        </Button>
        {can(actor, 'link.make', situation) === null && <NewLink onNews={setNews} />}
      </div>
      {can(actor, 'link.make', situation) === null && <FacilitatorLink address={address} />}
      <FollowLinks address={address} />
      {ended.length > 0 && (
        <details className="no-print">
          <summary>{t('linksEnded', { count: ended.length })}</summary>
          <ul className={styles.links}>
            {ended.map((link) => (
              <LinkCard key={link.id} link={link} address={address} onNews={setNews} />
            ))}
          </ul>
        </details>
      )}
    </Page>
  )
}
