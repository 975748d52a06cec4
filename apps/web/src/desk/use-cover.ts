import { useCallback, useEffect, useState } from 'react'
import { onRoomSeen } from '../room/room-seen.ts'

/**
 * Whether the words in the queue are covered. They are on every load, and again when this window is hidden, when the view for the room
 * comes to the front, and on Escape; only asking for them takes the cover off. So a desk that is shared by mistake shows none of them.
 */
export function useCover(board: string) {
  const [covered, setCovered] = useState(true)
  useEffect(() => {
    const cover = () => setCovered(true)
    const hidden = () => {
      if (document.visibilityState === 'hidden') cover()
    }
    const pressed = (event: KeyboardEvent) => {
      // In a dialog or a menu, Escape closes that.
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) cover()
    }
    document.addEventListener('visibilitychange', hidden)
    addEventListener('pagehide', cover)
    addEventListener('keydown', pressed)
    const end = onRoomSeen(board, cover)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      removeEventListener('pagehide', cover)
      removeEventListener('keydown', pressed)
      end()
    }
  }, [board])
  return { covered, cover: useCallback(() => setCovered(true), []), uncover: useCallback(() => setCovered(false), []) }
}
