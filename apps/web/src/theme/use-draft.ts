import { useState } from 'react'
import { useBoard } from '../live/Board.tsx'

/**
 * What is being typed at one place, kept on the person's shelf until it is sent or put away: a refusal, a closed dialog
 * or a page that is left loses nothing. `kept` tells that it was begun before.
 */
export function useDraft<Draft extends object>(name: string, fresh: Draft) {
  const { shelf } = useBoard()
  const place = `draft.${name}`
  const [{ draft, kept }, set] = useState(() => {
    const before = shelf.read<Draft>(place)
    return { draft: { ...fresh, ...before }, kept: before !== null }
  })
  return {
    draft,
    kept,
    write(next: Partial<Draft>) {
      const all = { ...draft, ...next }
      shelf.write(place, all)
      set({ draft: all, kept })
    },
    /** Once it is stored: nothing is left of it. */
    forget: () => shelf.remove(place),
    startAfresh() {
      shelf.remove(place)
      set({ draft: fresh, kept: false })
    },
  }
}
