import { NotebookPen } from 'lucide-react'
import { Link } from 'wouter'
import { useHere } from '../board/here.ts'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { pagesHere } from './page-here.ts'

/** While listening: the way to the page on which those who listen write what they heard. */
export function HeardHere() {
  const { t } = useTranslation('pages')
  const { client, actor, situation } = useHere()
  const heard = pagesHere(actor, situation).find(({ page }) => page === 'heard')
  if (heard?.access !== 'write') return null
  return (
    <p>
      <Link className="btn" href={`${client.home}?view=pages&page=heard`}>
        <Icon of={NotebookPen} />
        {t('writeHeard')}
      </Link>
    </p>
  )
}
