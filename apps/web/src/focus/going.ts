import type { Place } from '@firsthand/model'
import { useEffect } from 'react'
import { useNews } from '../live/Board.tsx'
import { makeNews } from '../live/news.ts'

/** Where this page is on its way to: a place on the board, or back to how the view stood before. Null once it has got there. */
export const going = makeNews<Place | 'back' | null>(null)

/** For a view: `arrive` goes to the place and says whether it could. It is called again with each render until then. */
export function useArrival(arrive: (to: Place | 'back') => boolean) {
  const to = useNews(going)
  useEffect(() => {
    if (to !== null && arrive(to)) going.set(null)
  })
}
