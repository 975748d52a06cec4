import type { Language } from '@firsthand/model'
import { fetchRoom, KEY, spoken } from '../words/spoken.ts'

/** The page speaks the board's language at first, unless somebody has chosen one in this browser; nothing is kept. */
export async function speakFirst(language: Language): Promise<void> {
  let chosen: string | null = null
  try {
    chosen = localStorage.getItem(KEY)
  } catch {
    // A browser that keeps nothing has nothing chosen.
  }
  if (chosen !== null || spoken.get() === language) return
  const rooms = ['parts', 'followUp', 'action', 'refusals'] as const
  await Promise.all(rooms.map((room) => fetchRoom(language, room))).then(
    () => spoken.set(language),
    () => {},
  )
}
