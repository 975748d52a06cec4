import type { Page } from '@firsthand/model'
import { Lock } from 'lucide-react'
import { Link } from 'wouter'
import { useHere } from '../board/here.ts'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Pages.module.css'
import type { PageHere } from './page-here.ts'

/** The pages of the board, side by side; one that is not open to this person says so, and tells when on its own screen. */
export function PageTabs({ here, shown }: { here: readonly PageHere[]; shown: Page }) {
  const { t } = useTranslation('pages')
  const { client } = useHere()
  return (
    <nav className={`${styles.tabs} no-print`} aria-label={t('which')}>
      {here.map(({ page, access }) => (
        <Link
          key={page}
          href={`${client.home}?view=pages&page=${page}`}
          aria-current={page === shown ? 'page' : undefined}
        >
          {access === 'none' && <Icon of={Lock} />}
          {t(`page.${page}`)}
          {access === 'none' && <span className="vh"> ({t('locked')})</span>}
        </Link>
      ))}
    </nav>
  )
}
