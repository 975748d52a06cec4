import { useSyncExternalStore } from 'react'

/** From here on there is room for a panel beside the picture; below it rises from the foot (80rem: grows with a person's text size). */
const query = '(min-width: 80rem)'

function subscribe(changed: () => void): () => void {
  const media = matchMedia(query)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

/** Whether the screen is wide enough for a panel beside the map. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches)
