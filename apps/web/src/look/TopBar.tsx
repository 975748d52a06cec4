import { useTranslation } from '../words/useTranslation.ts'
import { Brand } from './Brand.tsx'
import { DisplayMenu } from './DisplayMenu.tsx'

/** The top of a page: brand, the page's own name, what belongs to it, Display; `end` (the break) is last, at the far end. */
export function TopBar({
  name,
  children,
  end,
}: {
  name?: string | undefined
  children?: React.ReactNode
  end?: React.ReactNode
}) {
  const { t } = useTranslation('parts')
  return (
    <header className="top no-print">
      <a className="btn skip" href="#main">
        {t('skip')}
      </a>
      <Brand quiet={name !== undefined} />
      {name && <span className="name">{name}</span>}
      {children}
      <span className="push" />
      <DisplayMenu />
      {end}
    </header>
  )
}
