import type { Settings } from '../settings/settings.ts'
import { Allowance } from './allowance.ts'

/**
 * All rates of a server in one place (SPEC E2). Whoever holds the right secret is never held up by those who guess:
 * wrong secrets have an allowance of their own.
 */
export function makeRates({ boardsPerHour }: Pick<Settings, 'boardsPerHour'>) {
  return {
    /** New boards, of the whole server. */
    boards: new Allowance({ burst: boardsPerHour, perSecond: boardsPerHour / 3600 }),
    /** Files of sessions that are read, of the whole server: they are large. */
    imports: new Allowance({ burst: 80, perSecond: 1 }),
    /** Joinings per link: a room of people at once. */
    joins: new Allowance({ burst: 120, perSecond: 2 }),
    /** Wrong secrets of slips, per contribution: known or not, so that it tells nothing. */
    guesses: new Allowance({ burst: 20, perSecond: 0.5 }),
    /** Papers for a ballot, each by itself: it can be changed, but not all the time. */
    papers: new Allowance({ burst: 10, perSecond: 0.2 }),
    /** Wrong link secrets, permits and recovery codes, per board. */
    wrong: new Allowance({ burst: 100, perSecond: 1 }),
    /** Readings of what became of it, per link: many open it at once when it is handed out. */
    followUps: new Allowance({ burst: 200, perSecond: 4 }),
    /** What owners tell, per link. */
    ownersNews: new Allowance({ burst: 6, perSecond: 1 / 60 }),
    /** Commands per session. */
    commands: new Allowance({ burst: 60, perSecond: 10 }),
    /** Collecting the queue, per board: asking all the time would show the minute's every contribution as it comes (SPEC N2). */
    collecting: new Allowance({ burst: 10, perSecond: 1 / 60 }),
    /** Calling last words, and phases more in which to call them, per board: the same in another way. */
    lastWords: new Allowance({ burst: 15, perSecond: 1 / 60 }),
    /** Readings of the whole board, and reports, per session. */
    readings: new Allowance({ burst: 60, perSecond: 2 }),
    /** Files that take a second or more to make, per session. */
    files: new Allowance({ burst: 12, perSecond: 0.2 }),
    /** Live and document sockets opened per session: a canvas opens one per layer. */
    sockets: new Allowance({ burst: 120, perSecond: 2 }),
    /** Contributions without a name, per board and voice group. */
    said: new Allowance({ burst: 200, perSecond: 5 }),
    /** What authors do with a slip, per contribution: it opens one at a time. */
    slips: new Allowance({ burst: 30, perSecond: 1 }),
  }
}
export type Rates = ReturnType<typeof makeRates>
