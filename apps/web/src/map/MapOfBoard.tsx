import { useHere } from '../board/here.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { MapKey } from './MapKey.tsx'
import { MapPicture } from './MapPicture.tsx'
import { useEmotionalMap } from './use-emotional-map.ts'

/**
 * The map of the open board to look at, with its key: for the desk (`size="small"`: no emotion words) and the wall (`size="wall"`).
 * It follows the board live and holds nothing but what its audience is sent.
 */
export function MapOfBoard({ size }: { size: 'small' | 'wall' }) {
  const { t } = useTranslation('map')
  const { facts } = useHere()
  const { map, said, compared } = useEmotionalMap()
  if (map.moments.length === 0) return <p className="hint">{t('noMoments')}</p>
  return (
    <div className="stack">
      <MapKey map={map} compared={compared} />
      {said.size === 0 && <p className="hint">{t('empty')}</p>}
      <MapPicture
        map={map}
        compared={compared}
        title={facts.title}
        fit={size === 'wall' ? 'wall' : 'screen'}
        emotions={size === 'wall'}
      />
    </div>
  )
}
