import { drawAcross, leastColumn } from './draw-across.ts'
import { drawDown } from './draw-down.ts'
import type { MapPicture, MapRequest } from './map-picture.ts'

/** Below the first width a journey runs down the page, whatever its length; below the second when it would not fit. */
const narrow = 640
const middling = 900
/** From here on a compact one runs across. */
const compactNarrow = 420

/**
 * The picture of the map in the width there is: across the page where every moment gets its column (a long journey comes out wider
 * than asked, to be scrolled in its own frame), else down the page. The same request gives the same picture, wherever it is drawn.
 */
export function drawMap(request: MapRequest): MapPicture {
  if (request.compact) return request.width < compactNarrow ? drawDown(request) : drawAcross(request)
  const fits = request.map.moments.length <= momentsIn(request.width)
  const down = request.width < narrow || (request.width < middling && !fits)
  return down ? drawDown(request) : drawAcross(request)
}

/** How many moments stand side by side in a width without making the picture wider. */
const momentsIn = (width: number) => Math.max(1, Math.floor((width - 142) / leastColumn))
