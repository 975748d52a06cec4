import { openingIsOver } from '@firsthand/model'
import {
  BookOpen,
  Handshake,
  Layers,
  LayoutList,
  Map as MapIcon,
  NotebookPen,
  PencilRuler,
  SlidersHorizontal,
} from 'lucide-react'
import { Link } from 'wouter'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { pagesHere } from '../writing/page-here.ts'
import type { ViewName } from './first-view.ts'
import { useHere } from './here.ts'
import { isListening } from './may-add.ts'
import { somebodyNeedsYou } from './somebody-needs-you.ts'
import styles from './Views.module.css'

/**
 * List, Map, Canvas: three views of the same record; the desk for those who lead, reading one by one for those who listen.
 * What is made of what was said has its places once lived experience has been heard.
 */
export function Views({ view, leads }: { view: ViewName | 'desk'; leads: boolean }) {
  const { t } = useTranslation(['parts', 'board'])
  const { client, actor, phase, held, situation } = useHere()
  const { home } = client
  const here = (name: typeof view) => (name === view ? ('page' as const) : undefined)
  return (
    <nav className="views" aria-label={t('views')}>
      {leads && (
        <Link href={`${home}/desk`} aria-current={here('desk')}>
          <Icon of={SlidersHorizontal} />
          {t('viewDesk')}
          {view !== 'desk' && somebodyNeedsYou(held) && (
            <span className={styles.needs}>
              <span className="vh">{t('board:needsYou')}</span>
            </span>
          )}
        </Link>
      )}
      {isListening(actor, phase) && (
        <Link href={`${home}?view=read`} aria-current={here('read')}>
          <Icon of={BookOpen} />
          {t('board:viewRead')}
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
      {pagesHere(actor, situation).length > 0 && (
        <Link href={`${home}?view=pages`} aria-current={here('pages')}>
          <Icon of={NotebookPen} />
          {t('board:viewPages')}
        </Link>
      )}
      {openingIsOver(situation) && (
        <>
          <Link href={`${home}?view=themes`} aria-current={here('themes')}>
            <Icon of={Layers} />
            {t('viewThemes')}
          </Link>
          <Link href={`${home}?view=actions`} aria-current={here('actions')}>
            <Icon of={Handshake} />
            {t('viewActions')}
          </Link>
        </>
      )}
    </nav>
  )
}
