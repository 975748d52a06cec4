// npm run demo:pictures: the pictures of the README and of the guides, from the demo's own board.
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from '@playwright/test'
import { wordsIn } from '../actors/catalogue.ts'
import { findChromium } from '../chromium/find.ts'
import { startServer } from '../server/start-server.ts'
import { asCaller } from '../session/caller.ts'
import type { LightPerson } from '../session/light-person.ts'
import { begin } from './begin.ts'
import type { Demo, Scene } from './demo.ts'
import { Pace } from './pace.ts'
import { play } from './play.ts'
import { smallPng } from './small-png.ts'

const file = (name: string) => fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url))
const wide = { viewport: { width: 1440, height: 1000 } }
const phone = { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1.5 }

/** A browser of somebody's own. */
const device = (browser: Browser, screen: BrowserContextOptions) =>
  browser.newContext({ ...screen, locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce' })

/** A page of somebody who is on the board. */
async function pageOf(
  browser: Browser,
  person: LightPerson,
  path: string,
  screen: BrowserContextOptions,
): Promise<Page> {
  const context = await device(browser, screen)
  const [name = '', value = ''] = person.cookie.split('=')
  const own = `/api/boards/${person.board}/as/${person.id}`
  await context.addCookies([{ name, value, domain: new URL(person.address).hostname, path: own }])
  const page = await context.newPage()
  await page.goto(`${person.address}/board/${person.board}/as/${person.id}${path}`)
  return page
}

/** `shows`: what has to be there before the picture is taken. `part`: what of the page is taken; all that is in sight if nothing is named. */
async function take(page: Page, name: string, shows: string, part: Page | Locator = page): Promise<void> {
  await page.locator(shows).first().waitFor()
  // Whoever has been there for a while has put away what was told.
  const putAway = page.getByRole('button', { name: wordsIn('en').pages.close, exact: true })
  if ((await putAway.count()) > 0) await putAway.click()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => scrollTo(0, 0))
  await writeFile(file(name), smallPng(await part.screenshot()))
  await page.context().close()
  console.log(`docs/pictures/${name}.png`)
}

/** Before there is a board: the plan that comes along, as a score. */
async function beforeTheBoard(browser: Browser, address: string): Promise<void> {
  const page = await (await device(browser, wide)).newPage()
  await page.goto(address)
  await take(page, 'plan', 'section[aria-labelledby=plan] table', page.locator('section[aria-labelledby=plan]'))
}

/** In the opening phase: the facilitator's desk with a full queue, and a phone on which somebody says how it felt. */
async function whileLivedSpeaks(
  browser: Browser,
  { session, person }: { session: Demo['session']; person: LightPerson },
) {
  const { composer, desk: words, parts } = wordsIn('en')
  const desk = await pageOf(browser, session.facilitator, '/desk', { viewport: { width: 1440, height: 1150 } })
  await desk.getByRole('button', { name: words.uncover, exact: true }).click()
  await take(desk, 'desk', 'main svg')
  const page = await pageOf(browser, person, '/say', phone)
  await page.getByRole('radio', { name: 'Waiting', exact: true }).check()
  await page.getByRole('button', { name: composer.next, exact: true }).click()
  await page.getByRole('radio', { name: parts.felt[-2], exact: true }).check()
  await take(page, 'phone', 'input:checked')
}

const server = await startServer()
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
const over = new AbortController()
let queues = 0
async function scene(demo: Demo, is: Scene): Promise<void> {
  const { session } = demo
  const rosa = (path: string, height: number) =>
    pageOf(browser, demo.person('rosa'), path, { viewport: { width: 1440, height } })
  switch (is) {
    case 'queue':
      queues += 1
      if (queues === 2) await whileLivedSpeaks(browser, { session, person: demo.person('rosa') })
      break
    case 'promised':
      await take(await rosa('/?view=map', 1100), 'map', 'main svg [role=button]')
      await take(await rosa('/?view=pages&page=summary', 1000), 'pages', '.page-caret-name')
      await take(await pageOf(browser, session.facilitator, '/?view=themes', wide), 'vote', 'main table')
      break
    case 'played':
      await take(await rosa('/reflect', 1000), 'reflection', 'main svg')
      over.abort()
  }
}

try {
  await beforeTheBoard(browser, server.address)
  await asCaller({ localAddress: '127.0.0.1', userAgent: 'Firsthand-Demo' }, async () => {
    const pace = new Pace('at-once', over.signal)
    const demo: Demo = await begin(server.address, {
      language: 'en',
      pace,
      tell: () => {},
      scene: (is) => scene(demo, is),
    })
    await play(demo).catch((error) => {
      if (!over.signal.aborted) throw error
    })
  })
} finally {
  await browser.close()
  await server.end()
}
process.exit(0)
