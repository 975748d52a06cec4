import { shortHash } from '@firsthand/model'
import { useId } from 'react'
import { useHere } from '../board/here.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { acceptedIn } from './accepted.ts'
import styles from './Pages.module.css'
import { PageText } from './PageText.tsx'
import { QuoteHere } from './QuoteHere.tsx'

/** Every version of the agreement that was accepted, each as it stood, with the signs that stand for it in the record. */
export function Versions() {
  const { t } = useTranslation('pages')
  const { held, facts } = useHere()
  const heading = useId()
  const versions = acceptedIn(held)
  if (versions.length === 0) return null
  return (
    <section className={styles.versions} aria-labelledby={heading}>
      <h2 id={heading}>{t('versions')}</h2>
      <p className="small quiet">{t(facts.imported ? 'hashImported' : 'hashWhy')}</p>
      {versions.map(({ id, n, hash, blocks }) => (
        <details key={id}>
          <summary>
            <b>{t('version', { n })}</b> <span className="quiet">{t('hash', { hash: shortHash(hash) })}</span>
          </summary>
          <PageText blocks={blocks} below={1} quote={(contribution) => <QuoteHere contribution={contribution} />} />
        </details>
      ))}
    </section>
  )
}
