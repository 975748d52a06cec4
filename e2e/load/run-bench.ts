import type { Browser } from '@playwright/test'
import { startServer } from '../server/start-server.ts'
import { fillBoard, type Load } from './fill-board.ts'
import { table } from './table.ts'
import { type Opening, openView, views } from './views.ts'

/** Fills a board, opens each view several times in turn, and gives the figures as a table. Times are shown, never asserted. */
export async function runBench(browser: Browser, load: Load, runs: number): Promise<string> {
  const server = await startServer()
  try {
    const { people, lines } = await fillBoard(server.address, load)
    const [person] = people
    if (!person) throw new Error('nobody is here')
    const openings = new Map<string, Opening[]>(views.map((view) => [view, []]))
    for (let run = 0; run < runs; run++) {
      for (const view of views) openings.get(view)?.push(await openView(browser, person, view, load.contributions))
    }
    for (const line of lines) line.close()
    return `8 moments, ${load.contributions} contributions, ${load.people} people connected, ${runs} runs each\n${table(openings)}`
  } finally {
    await server.end()
  }
}
