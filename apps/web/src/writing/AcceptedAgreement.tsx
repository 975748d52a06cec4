import { type Invitation, shortHash } from '@firsthand/model'
import { useId } from 'react'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Pages.module.css'
import { PageText } from './PageText.tsx'

/** On the invitation: what the people of the board wrote and accepted together. What it quotes is not shown to somebody who has not joined. */
export default function AcceptedAgreement({ accepted }: { accepted: NonNullable<Invitation['accepted']> }) {
  const { t } = useTranslation('pages')
  const heading = useId()
  return (
    <section className={`card ${styles.joined}`} aria-labelledby={heading}>
      <h2 id={heading}>{t('joined')}</h2>
      <p className="small quiet">{t('joinedWhy')}</p>
      <PageText blocks={accepted.blocks} below={1} />
      <p className="small quiet">
        {t('version', { n: accepted.n })} · {t('hash', { hash: shortHash(accepted.hash) })}
      </p>
    </section>
  )
}
