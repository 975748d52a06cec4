import { Handshake, X } from 'lucide-react'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useHere } from '../board/here.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { acceptedIn } from './accepted.ts'
import { acceptedSeen, seeAccepted } from './accepted-seen.ts'
import styles from './Pages.module.css'

/** Tells quietly that the agreement was accepted, until the person has read it or put this away. */
export default function AcceptedNotice() {
  const { t } = useTranslation('pages')
  const { client, held } = useHere()
  const [search] = useSearchParams()
  const [closed, setClosed] = useState(0)
  const [last] = acceptedIn(held)
  const isThere = search.get('view') === 'pages' && (search.get('page') ?? 'agreement') === 'agreement'
  if (!last || isThere || last.n <= Math.max(closed, acceptedSeen(client.shelf))) return null
  return (
    <div className={`${styles.told} no-print`}>
      <p>
        <Icon of={Handshake} /> {t('told', { n: last.n })}
      </p>
      <span className="row">
        <Link className="btn" href={`${client.home}?view=pages&page=agreement`}>
          {t('readIt')}
        </Link>
        <Button
          kind="plain"
          aria-label={t('close')}
          onClick={() => {
            seeAccepted(client.shelf, last.n)
            setClosed(last.n)
          }}
        >
          <Icon of={X} />
        </Button>
      </span>
    </div>
  )
}
