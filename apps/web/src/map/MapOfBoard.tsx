import { useHere } from '../board/here.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { MapKey } from './MapKey.tsx'
import { MapPicture } from './MapPicture.tsx'
import { useEmotionalMap } from './use-emotional-map.ts'

/**
 * The map of the open board to look at, with its key: for the desk (`size="small"`: no emotion words) and the wall (`size="wall"`).
 * `moment`: the touchpoint (null: the whole journey) that is pointed out. It follows the board live and holds nothing but what its audience is sent.
 */
export function MapOfBoard({ size, moment }: { size: 'small' | 'wall'; moment?: string | null | undefined }) {
  const { t } = useTranslation('map')
  const { facts } = useHere()
  const { map, said, compared } = useEmotionalMap()
  const open = map.moments.findIndex(({ touchpoint }) => (touchpoint?.id ?? null) === moment)
  if (map.moments.length === 0) return <p className="hint">{t('noMoments')}</p>
  return (
    <div className="stack">
      <MapKey map={map} compared={compared} />
      {said.size === 0 && <p className="hint">{t('empty')}</p>}
      <MapPicture
        map={map}
        compared={compared}
        title={facts.title}
        open={open < 0 ? null : open}
        fit={size}
        emotions={size === 'wall'}
      />
    </div>
  )
}
