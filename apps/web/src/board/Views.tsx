import { LayoutList, Map as MapIcon, PencilRuler, SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useBoard } from '../live/Board.tsx'
import { Icon } from '../look/Icon.tsx'

/** List, Map, Canvas: three views of the same record; the desk for those who lead. */
export function Views({ view, leads }: { view: 'list' | 'map' | 'canvas' | 'desk'; leads: boolean }) {
  const { t } = useTranslation('parts')
  const { home } = useBoard()
  const here = (name: typeof view) => (name === view ? ('page' as const) : undefined)
  return (
    <nav className="views" aria-label={t('views')}>
      {leads && (
        <Link href={`${home}/desk`} aria-current={here('desk')}>
          <Icon of={SlidersHorizontal} />
          {t('viewDesk')}
        </Link>
      )}
      <Link href={`${home}?view=list`} aria-current={here('list')}>
        <Icon of={LayoutList} />
        {t('viewList')}
      </Link>
      <Link href={`${home}?view=map`} aria-current={here('map')}>
        <Icon of={MapIcon} />
        {t('viewMap')}
      </Link>
      <Link href={`${home}?view=canvas`} aria-current={here('canvas')}>
        <Icon of={PencilRuler} />
        {t('viewCanvas')}
      </Link>
    </nav>
  )
}
