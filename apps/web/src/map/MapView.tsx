import { type EmotionalMap, furthestApart } from '@firsthand/report'
import { Table2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { AddButton } from '../board/AddButton.tsx'
import { useHere } from '../board/here.ts'
import { useArrival } from '../focus/going.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { ComparePair } from './ComparePair.tsx'
import { MapKey } from './MapKey.tsx'
import { MapPicture, type Opened } from './MapPicture.tsx'
import { MapTable } from './MapTable.tsx'
import styles from './MapView.module.css'
import { MomentPanel } from './MomentPanel.tsx'
import { MomentSheet } from './MomentSheet.tsx'
import { MomentsIndex } from './MomentsIndex.tsx'
import { useEmotionalMap } from './use-emotional-map.ts'
import { useMedia } from './use-media.ts'

/** The map of the journey: how each moment felt to whom; a moment opens to what was said there. */
export default function MapView() {
  const { t } = useTranslation(['map', 'parts'])
  const { facts, say, language } = useHere()
  const { map, said, compared, compare } = useEmotionalMap()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [table, setTable] = useState(false)
  // Here there is room for a panel beside the picture; below, it rises from the foot.
  const wide = useMedia('(min-width: 80rem)')
  const picture = useRef<HTMLDivElement>(null)
  const apart = furthestApart(map, compared)
  const far = map.moments.flatMap(({ touchpoint }) =>
    touchpoint && apart.some((found) => found.touchpoint === touchpoint.id) ? [say(touchpoint.title)] : [],
  )
  const before = useRef<Opened | null>(null)
  useArrival((to) => {
    if (to === 'back') {
      setOpened(before.current)
      return true
    }
    if (to.is === 'canvas') return false
    before.current = opened
    const asked = to.is === 'moment' ? { moment: to.touchpoint, contribution: null } : whereSaid(map, to.contribution)
    const moment = map.moments.findIndex(({ touchpoint }) => (touchpoint?.id ?? null) === asked?.moment)
    if (asked && moment >= 0) setOpened({ moment, contribution: asked.contribution })
    return true
  })
  const close = () => {
    setOpened(null)
    picture.current?.querySelector<SVGElement>('[role=button][tabindex="0"]')?.focus()
  }
  const panel = opened && (
    <MomentPanel
      moments={map.moments}
      opened={opened}
      said={said}
      onGo={(moment) => setOpened({ moment, contribution: null })}
      onClose={close}
    />
  )
  const name = (id: string | null) => say(map.voices.find((voice) => voice.id === id)?.label ?? {})
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return (
    <div className={styles.lay}>
      <Page title={facts.title} className={styles.main}>
        <header className={styles.head}>
          <div>
            <h1>{t('title')}</h1>
            {far.length > 0 && (
              <p>{t('far', { left: name(compared.left), right: name(compared.right), moments: list.format(far) })}</p>
            )}
            {said.size === 0 && <p>{map.moments.length === 0 ? t('noMoments') : t('empty')}</p>}
          </div>
          <MapKey map={map} compared={compared} />
        </header>
        <ComparePair map={map} compared={compared} onCompare={compare} />
        {map.moments.length > 0 && (
          <>
            <div ref={picture}>
              <MapPicture
                map={map}
                compared={compared}
                title={facts.title}
                open={opened?.moment ?? null}
                answers={{ said, onOpen: setOpened }}
              />
            </div>
            <p className={styles.hint}>{t('keys')}</p>
            <div className="row">
              <Button aria-expanded={table} onClick={() => setTable(!table)}>
                <Icon of={Table2} />
                {t(table ? 'hideTable' : 'asTable')}
              </Button>
              <AddButton />
            </div>
            <MapTable map={map} seen={table} />
          </>
        )}
      </Page>
      {wide && map.moments.length > 0 && (
        <aside
          className={styles.aside}
          aria-label={t('panel')}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          <div className={styles.inAside}>
            {panel ?? <MomentsIndex map={map} onOpen={(moment) => setOpened({ moment, contribution: null })} />}
          </div>
        </aside>
      )}
      {!wide && panel && <MomentSheet onClose={close}>{panel}</MomentSheet>}
    </div>
  )
}

function whereSaid({ moments }: EmotionalMap, contribution: string) {
  const found = moments.find(({ groups }) =>
    groups.some(({ marks }) => marks.some((mark) => mark.contribution === contribution)),
  )
  return found && { moment: found.touchpoint?.id ?? null, contribution }
}
