import { type Browser, type BrowserContextOptions, test as base, expect } from '@playwright/test'
import { type Server, startServer } from '../server/start-server.ts'
import { Facilitator } from './facilitator.ts'
import type { Device } from './guest.ts'
import { finger, keyboard, mouse } from './hand.ts'
import { Participant } from './participant.ts'
import { SlipHolder } from './slip-holder.ts'

type Wishes = { language?: 'en' | 'fr'; with?: 'mouse' | 'finger' | 'keyboard'; screen?: [number, number] }

/** Where a story is told: a real server, and a browser context for everybody in it. */
export class Stage {
  readonly server: Server
  readonly #browser: Browser
  readonly #ends: (() => Promise<void>)[] = []
  /** Requests that went to anybody but the server. */
  readonly #strangers: string[] = []
  /** What pages complained about in their console, and errors that nobody caught. */
  readonly #complaints: string[] = []

  constructor(server: Server, browser: Browser) {
    this.server = server
    this.#browser = browser
  }

  /** A browser of somebody's own. */
  async device({ language = 'en', with: tool = 'mouse', screen = [1280, 800] }: Wishes): Promise<Device> {
    const [width, height] = screen
    const phone = tool === 'finger'
    const options: BrowserContextOptions = {
      viewport: { width, height },
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
      hasTouch: phone,
      isMobile: phone,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    }
    const context = await this.#browser.newContext(options)
    this.#ends.push(() => context.close())
    const page = await context.newPage()
    const own = new URL(this.server.address).host
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (/^(data|blob):$/.test(url.protocol) || url.host === own) return
      this.#strangers.push(request.url())
    })
    page.on('pageerror', (error) => this.#complaints.push(`${error.name}: ${error.message}`))
    const hand = tool === 'keyboard' ? keyboard(page) : phone ? finger() : mouse()
    return { page, context, hand, language }
  }

  async facilitator(wishes: Wishes = {}): Promise<Facilitator> {
    return new Facilitator(await this.device({ screen: [1440, 900], ...wishes }), this.server.address)
  }

  async participant(wishes: Wishes = {}): Promise<Participant> {
    return new Participant(await this.device(wishes))
  }

  /** On a phone of 360 × 740. */
  async participantOnAPhone(wishes: Wishes = {}): Promise<Participant> {
    return this.participant({ with: 'finger', screen: [360, 740], ...wishes })
  }

  async participantWithoutAMouse(wishes: Wishes = {}): Promise<Participant> {
    return this.participant({ with: 'keyboard', ...wishes })
  }

  async slipHolder(wishes: Wishes = {}): Promise<SlipHolder> {
    return new SlipHolder(await this.device(wishes))
  }

  async end(): Promise<void> {
    for (const end of this.#ends) await end()
    expect(this.#strangers, 'requests to others than the server').toEqual([])
    expect(this.#complaints, 'errors on a page').toEqual([])
  }
}

/** A test with a stage of its own: its own server too, because stories stop and restart it. */
export const test = base.extend<{ stage: Stage }>({
  stage: async ({ browser }, use) => {
    const server = await startServer()
    const stage = new Stage(server, browser)
    try {
      await use(stage)
      await stage.end()
    } finally {
      await server.end()
    }
  },
})
export { expect } from '@playwright/test'
