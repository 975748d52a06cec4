import type { RoomName } from '../words/catalogue.ts'
import { fetchRoom, spoken } from '../words/spoken.ts'

type Needs = { at: RegExp; scripts: () => Promise<unknown>[]; rooms: RoomName[] }

const PAGES: readonly Needs[] = [
  { at: /^\/join\//, scripts: () => [import('../join/JoinPage.tsx')], rooms: ['join', 'refusals'] },
  {
    at: /\/as\/[^/]+\/say$/,
    scripts: () => [import('../board/BoardRoutes.tsx'), import('../composer/Composer.tsx')],
    rooms: ['board', 'composer', 'refusals'],
  },
  {
    at: /\/as\/[^/]+\/desk$/,
    scripts: () => [import('../board/BoardRoutes.tsx'), import('../desk/Desk.tsx')],
    rooms: ['board', 'refusals', 'desk', 'moderation', 'leading', 'life', 'list', 'pages', 'pictures', 'followUp'],
  },
  { at: /\/as\//, scripts: () => [import('../board/BoardRoutes.tsx')], rooms: ['board', 'refusals'] },
  { at: /^\/$/, scripts: () => [import('../start/StartPage.tsx')], rooms: ['start', 'pictures', 'refusals'] },
]

/**
 * Starts fetching what the page at an address will need, all at once instead of one after the other as its parts find out.
 * What fails here is asked for again by the part that needs it.
 */
export function begin(path: string) {
  const page = PAGES.find(({ at }) => at.test(path))
  const rooms: RoomName[] = ['parts', ...(page?.rooms ?? [])]
  const coming = [...(page?.scripts() ?? []), ...rooms.map((room) => fetchRoom(spoken.get(), room))]
  void Promise.allSettled(coming)
}
