import type { Browser, Page } from '@playwright/test'
import { Stage } from '../actors/stage.ts'
import { startServer } from '../server/start-server.ts'
import { lightSession } from '../session/light-session.ts'
import { linkOf } from '../session/link-of.ts'

/** How much slower than this machine the page's own thread is made, as a phone of few means would be. */
const SLOWER = 4

/** Moments of a page, in its own ms: when something was pressed, seen, or put on the shelf. */
type Marks = Record<'pressed' | 'seen' | 'accepted' | 'asked' | 'first' | 'all' | 'bound' | 'kept' | 'longest', number>

/** Notes when what belongs to permits is first kept, when the way to the composer is first seen, and the longest task when only permits still come. */
function noteMoments() {
  const marks: Partial<Marks> = { longest: 0 }
  Object.assign(window, { marks })
  const note = (mark: keyof Marks) => {
    marks[mark] ??= performance.now()
  }
  const { setItem, removeItem } = Storage.prototype
  Storage.prototype.setItem = function (name, value) {
    if (name.endsWith('permit/pinned')) note('accepted')
    if (/permit\/batch\/\w+\/0$/.test(name)) note('asked')
    if (name.includes('permit/unspent/')) note('first')
    if (name.includes('permit/unspent/') && name.includes('/vote/')) note('all')
    if (name.includes('permit/bound/')) note('bound')
    setItem.call(this, name, value)
  }
  Storage.prototype.removeItem = function (name) {
    if (name.endsWith('.draft')) note('kept')
    removeItem.call(this, name)
  }
  document.addEventListener('click', () => (marks.pressed = performance.now()), true)
  new MutationObserver(() => document.querySelector('a[href$="/say"]') && note('seen')).observe(document, {
    childList: true,
    subtree: true,
  })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime > (marks.kept ?? Number.POSITIVE_INFINITY) + 2_000)
        marks.longest = Math.max(marks.longest ?? 0, duration)
  }).observe({ type: 'longtask' })
}

const marksOf = (page: Page) => page.evaluate(() => (window as unknown as { marks: Marks }).marks)
const until = (page: Page, mark: keyof Marks) =>
  page.waitForFunction((mark) => mark in (window as unknown as { marks: Marks }).marks, mark, { timeout: 90_000 })
const median = (values: number[]) => Math.round(values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)

/**
 * What permits cost somebody with a slow phone: from pressing “join” until the first contribution could be sent, and from pressing “add”
 * until it is kept, each with the permits' share. The worker's thread can't be slowed down by the browser: its time is told apart.
 * Times are shown, never asserted.
 */
export async function permitCost(browser: Browser, runs: number): Promise<string> {
  const server = await startServer()
  const stage = new Stage(server, browser)
  const rows: { name: string; of: number[] }[] = []
  const add = (name: string, value: number) => {
    const row = rows.find((row) => row.name === name)
    if (row) row.of.push(value)
    else rows.push({ name, of: [value] })
  }
  try {
    const { made, moveTo } = await lightSession(server.address, { expected: { lived: 100, staff: 15 } })
    await moveTo('lived-experience')
    for (let run = 0; run < runs; run++) {
      const rosa = await stage.participantOnAPhone()
      await rosa.page.addInitScript(noteMoments)
      const cdp = await rosa.context.newCDPSession(rosa.page)
      await rosa.opensTheLink(linkOf(server.address, made, 'lived'))
      await rosa.page.waitForLoadState('networkidle')
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
      await rosa.comesIn()
      await Promise.all([until(rosa.page, 'seen'), until(rosa.page, 'first')])
      const joined = await marksOf(rosa.page)
      add('joining: from the press to the way to the composer', joined.seen - joined.pressed)
      add('joining: from the press to the first permits', joined.first - joined.pressed)
      add('joining: permits later than the way to the composer by', Math.max(0, joined.first - joined.seen))
      add('permits: worker begins, and blinds three', joined.asked - joined.accepted)
      add('permits: the server signs, and the worker unblinds', joined.first - joined.asked)
      await rosa.beginsToSay()
      await rosa.answersTheQuestions({ why: 'Nobody told me how long.' })
      await rosa.adds()
      await until(rosa.page, 'kept')
      const said = await marksOf(rosa.page)
      add('a contribution: from the press until it is kept', said.kept - said.pressed)
      add('a contribution: of this, until it has its permit', said.bound - said.pressed)
      if (run === 0) {
        await until(rosa.page, 'all')
        const all = await marksOf(rosa.page)
        add('all permits: after the press', all.all - joined.pressed)
        add('all permits: longest task of the page while only they come', all.longest)
      }
      await rosa.context.close()
    }
    const lines = rows.map(({ name, of }) => `${name.padEnd(60)} ${String(median(of)).padStart(6)} ms`)
    return [`permits on a phone ${SLOWER} times slower, medians of ${runs} runs`, ...lines].join('\n')
  } finally {
    await server.end()
  }
}
