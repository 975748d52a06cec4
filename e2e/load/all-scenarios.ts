import { boardCounts } from './scenarios/board-counts.ts'
import { coldOpen } from './scenarios/cold-open.ts'
import { cursors } from './scenarios/cursors.ts'
import { editing } from './scenarios/editing.ts'
import { kill } from './scenarios/kill.ts'
import { manyBoards } from './scenarios/many-boards.ts'
import { openFullBoard, reveal, saying } from './scenarios/record.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { storm } from './scenarios/storm.ts'

/** Everything that `npm run bench` measures, each writing or moving for so many seconds. `seed` places the kills. */
export const allScenarios = (seconds: number, seed: number): Scenario[] => [
  editing({
    id: 'editing-50',
    people: 50,
    writers: 10,
    perSecond: 5,
    seconds,
    warmUp: { perSecond: 20, seconds: 3 },
    reach: { p95: 1.3, cpu: 1.35 },
  }),
  editing({
    id: 'editing-300',
    people: 300,
    writers: 10,
    perSecond: 5,
    seconds,
    warmUp: { perSecond: 5, seconds: 3 },
    reach: { p95: 1.1, cpu: 1.05 },
  }),
  cursors({ people: 50, perSecond: 8, seconds, reach: 0.8 }),
  manyBoards({
    boards: 1000,
    few: 100,
    people: 5,
    everySeconds: 1,
    seconds,
    reach: { memory: 1.8, cpu: 1.5, p99: 1.5 },
  }),
  coldOpen({ records: 10_000, reach: { time: 1.1, cpu: 1.2 } }),
  storm({ people: 300, records: 2000, reach: { time: 0.5, cpu: 0.5 } }),
  kill({ people: 20, writers: 10, perSecond: 5, after: [6, 14], seed }),
  saying({ people: 300, perSecond: 5, seconds }),
  reveal({ people: 300, contributions: 2000 }),
  openFullBoard({ contributions: 10_000 }),
  boardCounts({ counts: [1, 100, 1000, 10_000] }),
]

/** The same questions asked small: for seeing that everything arrives, not for how fast. */
export const smallScenarios = (seed: number): Scenario[] => [
  editing({
    id: 'editing',
    people: 12,
    writers: 4,
    perSecond: 10,
    seconds: 0.5,
    warmUp: { perSecond: 10, seconds: 0.3 },
  }),
  cursors({ people: 6, perSecond: 8, seconds: 0.5 }),
  manyBoards({ boards: 20, few: 5, people: 3, everySeconds: 0.5, seconds: 0.5 }),
  coldOpen({ records: 1000 }),
  storm({ people: 30, records: 200 }),
  kill({ people: 6, writers: 3, perSecond: 20, after: [0.4, 0.9], seed }),
  saying({ people: 20, perSecond: 10, seconds: 0.5 }),
  reveal({ people: 20, contributions: 100 }),
  openFullBoard({ contributions: 200 }),
  boardCounts({ counts: [1, 10, 50] }),
]
