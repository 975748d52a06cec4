import type { You } from '@firsthand/model'
import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react'
import { type BoardClient, openBoard } from './board.ts'
import { onLeftElsewhere } from './left-elsewhere.ts'
import type { News } from './news.ts'
import type { Held } from './record.ts'

const Here = createContext<BoardClient | null>(null)

type Props = { board: string; person: string; audience?: 'own' | 'room'; children: React.ReactNode }

/** Opens the board for a person (and, for the wall, for the room's audience) as long as it is on screen. */
export function BoardProvider({ board, person, audience = 'own', children }: Props) {
  const [client, setClient] = useState<BoardClient | null>(null)
  useEffect(() => {
    const opened = openBoard({ board, person, audience })
    setClient(opened)
    const deaf = onLeftElsewhere({ board, person }, () => {
      if (opened.ended) return
      opened.takeOff()
      opened.gone.set({ id: 'signed-out' })
    })
    return () => {
      deaf()
      opened.end()
    }
  }, [board, person, audience])
  return client && <Here value={client}>{children}</Here>
}

/** The open board: send commands, say something, reach the stores. */
export function useBoard(): BoardClient {
  const client = use(Here)
  if (!client) throw new Error('outside-board')
  return client
}

/** Follow anything that can be watched. */
export function useNews<State>(news: News<State>): State {
  return useSyncExternalStore(news.subscribe, news.get)
}

/** The record as this person may see it; read it with `one` and `all`. */
export function useHeld(): Held {
  return useNews(useBoard().held)
}

/** What the person is told of themselves; null until the first frame. */
export function useYou(): You | null {
  return useNews(useBoard().you)
}
