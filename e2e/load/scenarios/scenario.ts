import type { Crowd } from '../crowd/start-crowd.ts'
import type { ServerKind } from '../servers/kinds.ts'
import type { LoadServer } from '../servers/start-load-server.ts'
import type { Stock } from '../stock/stock.ts'

/** One figure of a scenario. Of those with `ratio`, the table shows the ratio to the relay of the same round. */
export type Figure = { key: string; title: string; unit: string; ratio: boolean; reach?: number }

/** What was measured once, by the figures' keys. */
export type Measured = Record<string, number>

/** One question to all servers. Every measurement has a fresh server over a copy of the stock, and a fresh crowd. */
export type Scenario = {
  id: string
  title: string
  servers: readonly ServerKind[]
  figures: readonly Figure[]
  prepare: () => Promise<Stock>
  measure: (place: Place) => Promise<Measured>
}

export type Place = { server: LoadServer; crowd: Crowd; stock: Stock }

export const figure = (key: string, title: string, unit: string): Figure => ({ key, title, unit, ratio: false })
export const compared = (key: string, title: string, unit: string, reach?: number): Figure => ({
  key,
  title,
  unit,
  ratio: true,
  ...(reach === undefined ? {} : { reach }),
})
