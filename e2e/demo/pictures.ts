// npm run demo:pictures: the pictures of the README, from the demo's own board.
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { wordsIn } from '../actors/catalogue.ts'
import { findChromium } from '../chromium/find.ts'
import { startServer } from '../server/start-server.ts'
import { asCaller } from '../session/caller.ts'
import type { LightPerson } from '../session/light-person.ts'
import { begin } from './begin.ts'
import type { Demo } from './demo.ts'
import { Pace } from './pace.ts'
import { play } from './play.ts'

const file = (name: string) => fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url))
const wide = { viewport: { width: 1440, height: 1000 } }
const phone = { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1.5 }

/** A page of somebody who is on the board, in a browser of their own. */
async function pageOf(
  browser: Browser,
  person: LightPerson,
  path: string,
  screen: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({
    ...screen,
    locale: 'en-GB',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  const [name = '', value = ''] = person.cookie.split('=')
  const own = `/api/boards/${person.board}/as/${person.id}`
  await context.addCookies([{ name, value, domain: new URL(person.address).hostname, path: own }])
  const page = await context.newPage()
  await page.goto(`${person.address}/board/${person.board}/as/${person.id}${path}`)
  return page
}

/** `shows`: what has to be there before the picture is taken. */
async function take(page: Page, name: string, shows: string): Promise<void> {
  await page.locator(shows).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => scrollTo(0, 0))
  // Without a filter flat colours take a fifth less room than as a browser packs them.
  const png = PNG.sync.read(await page.screenshot())
  await writeFile(file(name), PNG.sync.write(png, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 }))
  await page.context().close()
  console.log(`docs/pictures/${name}.png`)
}

/** In the opening phase: the facilitator's desk with a full queue, and a phone on which somebody says how it felt. */
async function whileLivedSpeaks(
  browser: Browser,
  { session, person }: { session: Demo['session']; person: LightPerson },
) {
  const { composer, desk: words, parts } = wordsIn('en')
  const desk = await pageOf(browser, session.facilitator, '/desk', wide)
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
async function scene(demo: Demo, is: 'queue' | 'played'): Promise<void> {
  if (is === 'queue') {
    queues += 1
    if (queues === 2) await whileLivedSpeaks(browser, { session: demo.session, person: demo.person('rosa') })
    return
  }
  const { facilitator } = demo.session
  const rosa = demo.person('rosa')
  await take(
    await pageOf(browser, rosa, '/?view=map', { viewport: { width: 1440, height: 1100 } }),
    'map',
    'main svg [role=button]',
  )
  await take(await pageOf(browser, facilitator, '/?view=themes', wide), 'vote', 'main table')
  over.abort()
}

try {
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
