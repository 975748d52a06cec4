import { expect, type Locator } from '@playwright/test'
import { filled, pattern } from './catalogue.ts'
import type { Device } from './guest.ts'
import { Guest } from './guest.ts'

export type Links = { own: string; lived: string; staff: string; observers: string; recoveryCode: string }

/** Somebody who leads a session, at a desk. */
export class Facilitator extends Guest {
  readonly address: string

  constructor(device: Device, address: string) {
    super(device)
    this.address = address
  }

  /** Makes a board on the start page as it is offered, and takes the links from the page that follows. */
  async makesABoard(
    title: string,
    voices: { lived: string; staff: string },
    expected: number | null = null,
  ): Promise<Links> {
    const { start } = this.says
    const field = (name: string) => this.page.getByRole('textbox', { name, exact: true })
    await this.page.goto(this.address)
    await field(start.called).fill(title)
    await field(start.why).fill('To hear how a visit feels, moment by moment.')
    await field(start.yourName).fill('Mira')
    await field(start.worksFor).fill('The clinic')
    await field(start.supportLabel).fill('Dana, 555 0100')
    if (expected !== null) {
      for (const voice of Object.values(voices)) {
        await this.page.getByRole('spinbutton', { name: voice }).fill(String(expected))
      }
    }
    await this.button(start.make).click()
    await expect(this.heading(start.ready)).toBeVisible()
    const link = (voice: string) => this.linkFor(voice)
    return {
      own: await field(start.yourLink).inputValue(),
      lived: await link(voices.lived),
      staff: await link(voices.staff),
      observers: await link(start.observers),
      recoveryCode: (await this.page.getByText(/^(?:[0-9A-Z]{4} ){5}[0-9A-Z]{4}$/).textContent()) ?? '',
    }
  }

  private async linkFor(voice: string): Promise<string> {
    const name = this.says.start.linkFor.replace('{{voice}}', voice)
    return this.page.getByRole('textbox', { name, exact: true }).inputValue()
  }

  async goesToTheDesk(): Promise<void> {
    await this.link(this.says.start.toDesk).click()
    await expect(this.page).toHaveURL(/\/desk$/)
    await expect(this.queue).toBeVisible()
  }

  /** Comes in by a facilitator's link, as one more who leads. */
  async joinsToLead(link: string, name: string): Promise<void> {
    const { join } = this.says
    await this.page.goto(link)
    await this.page.getByRole('textbox', { name: join.yourName }).fill(name)
    await this.page.getByRole('textbox', { name: join.worksForLabel }).fill('The clinic')
    await this.button(join.goLead).click()
    await expect(this.queue).toBeVisible()
  }

  /** Has lost the link: gets a new one with the recovery code, from the page that a cut-off link leads to. */
  async replacesALostLink(board: string, code: string): Promise<string> {
    const { join, start } = this.says
    await this.page.goto(`${this.address}/join/${board}`)
    await this.link(join.lostGo).click()
    await this.page.getByRole('textbox', { name: start.recovery }).fill(code)
    await this.button(join.recover).click()
    return this.page.getByRole('textbox', { name: start.yourLink }).inputValue()
  }

  get queue(): Locator {
    return this.page.getByRole('region', { name: this.says.desk.waiting, exact: true })
  }

  async callsTheLastWords(): Promise<void> {
    await this.button(this.says.desk.lastWords).click()
    await expect(this.page.getByText(this.says.desk.closing)).toBeVisible()
  }

  /** Closes the phase and opens the next one, with a reason for what is let go or for silence where one is asked for. */
  async movesOnTo(phase: string, reasons: { letGo?: string; silence?: string } = {}): Promise<void> {
    const { desk } = this.says
    const name = filled(desk.moveOn, { phase })
    await this.button(name).click()
    const { letGo, silence } = reasons
    if (letGo) await this.dialog.getByRole('textbox', { name: pattern(desk.letGoReason_other) }).fill(letGo)
    if (silence) await this.dialog.getByRole('textbox', { name: desk.nothingReason }).fill(silence)
    await this.dialog.getByRole('button', { name }).click()
    await expect(this.dialog).toHaveCount(0)
    await expect(this.heading(phase)).toBeVisible()
  }

  async closesTheBoard(): Promise<void> {
    const { desk } = this.says
    await this.button(desk.closeBoard).click()
    await this.dialog.getByRole('button', { name: desk.closeBoard }).click()
    await expect(this.heading(desk.ended)).toBeVisible()
  }

  /** Brings what has come in into the queue. */
  async collects(): Promise<void> {
    await this.button(this.says.desk.collect).click()
    await expect(this.queue.getByText(this.says.desk.queueEmpty)).toHaveCount(0)
  }

  async hasNothingInTheQueue(): Promise<void> {
    await expect(this.queue.getByText(this.says.desk.queueEmpty)).toBeVisible()
  }

  /** Takes the cover off the queue, if one is on it: on every load its words are covered. */
  async opensTheQueue(): Promise<void> {
    const { desk } = this.says
    const uncover = this.button(desk.uncover)
    const cover = this.button(desk.cover)
    await expect(uncover.or(cover).or(this.queue.getByText(desk.queueEmpty)).first()).toBeVisible()
    if (await uncover.count()) await this.hand.press(uncover)
  }

  /** The card of these words in the queue, opened. Closed cards show their moment only. */
  async card(words: string): Promise<Locator> {
    await this.opensTheQueue()
    const cards = this.queue.getByRole('listitem').filter({ has: this.page.locator('button[aria-expanded]') })
    for (const card of await cards.all()) {
      const head = card.locator('button[aria-expanded]')
      if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
      await expect(head).toHaveAttribute('aria-expanded', 'true')
      if (await card.getByText(words).count()) return card
    }
    throw new Error(`“${words}” is not in the queue`)
  }

  private async decides(words: string, move: string): Promise<void> {
    const card = await this.card(words)
    await card.getByRole('button', { name: move, exact: true }).click()
  }

  async publishes(words: string): Promise<void> {
    await this.decides(words, this.says.desk.publish)
    await expect(this.queue.getByRole('listitem').filter({ hasText: words })).toHaveCount(0)
  }

  async publishesEverything(): Promise<void> {
    await this.opensTheQueue()
    const all = this.button(pattern(this.says.desk.publishAll))
    // It is not there for a single item, and somebody else may publish meanwhile.
    await all.or(this.button(this.says.desk.publish)).first().click()
    await this.hasNothingInTheQueue()
  }

  /** Blacks out one word of a contribution in the queue. */
  async blacksOut(word: string, { of, as }: { of: string; as: 'name' | 'place' | 'detail' }): Promise<void> {
    const { moderation } = this.says
    await this.decides(of, moderation.redact)
    await this.dialog.getByRole('button', { name: word, exact: true }).click()
    await this.dialog.getByRole('radio', { name: moderation.reasons[as] }).check()
    await this.dialog.getByRole('button', { name: pattern(moderation.redactWords_one) }).click()
    await expect(this.dialog).toHaveCount(0)
  }

  async sendsBack(words: string, note: string): Promise<void> {
    const { moderation } = this.says
    await this.decides(words, moderation.return)
    await this.dialog.getByRole('textbox', { name: moderation.returnNote }).fill(note)
    await this.dialog.getByRole('button', { name: moderation.returnIt }).click()
    await expect(this.dialog).toHaveCount(0)
  }

  async hides(words: string, reason: keyof Guest['says']['moderation']['hideReasons'] = 'other'): Promise<void> {
    const { moderation } = this.says
    await this.decides(words, moderation.hide)
    await this.dialog.getByRole('radio', { name: moderation.hideReasons[reason] }).check()
    await this.dialog.getByRole('button', { name: moderation.hideIt_one }).click()
    await expect(this.dialog).toHaveCount(0)
    await expect(this.queue.getByRole('listitem').filter({ hasText: words })).toHaveCount(0)
  }

  /** Puts a content note over a contribution in the queue. */
  async putsANote(note: string, { over }: { over: string }): Promise<void> {
    const { moderation } = this.says
    await this.decides(over, moderation.note)
    await this.dialog.getByRole('textbox', { name: moderation.noteWords }).fill(note)
    await this.dialog.getByRole('button', { name: moderation.noteIt }).click()
    await expect(this.dialog).toHaveCount(0)
  }

  /** Stops a voice group for now. */
  async holds(group: string, reason: string): Promise<void> {
    const { desk } = this.says
    await this.button(filled(desk.holdGroup, { group })).click()
    await this.dialog.getByRole('textbox', { name: desk.holdReason }).fill(reason)
    await this.dialog.getByRole('button', { name: desk.holdIt }).click()
    await expect(this.dialog).toHaveCount(0)
  }

  async letsGoOn(group: string): Promise<void> {
    await this.button(filled(this.says.desk.freeGroup, { group })).click()
    await expect(this.button(filled(this.says.desk.holdGroup, { group }))).toBeVisible()
  }

  /** Takes somebody off the board; the name is told with their group, as on the desk. */
  async removes(name: string, reason: string): Promise<void> {
    const { desk } = this.says
    await this.button(filled(desk.removeWho, { name })).click()
    await this.dialog.getByRole('textbox', { name: desk.removeReason }).fill(reason)
    await this.dialog.getByRole('button', { name: /./ }).last().click()
  }

  /** Presses keys one after the other, wherever the focus is. */
  async types(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** What a screen reader is told of what was just done. */
  async hears(news: string): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: news })).toHaveCount(1)
  }

  /** Whether an item of the queue has the focus. */
  async hasAnItemInHand(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.hasAttribute('data-item') ?? false)
  }

  /** The items that wait in the queue. */
  get items(): Locator {
    return this.queue.getByRole('listitem').filter({ has: this.page.locator('[data-item]') })
  }

  /** Goes on by the Tab key until one of the items has the focus: they are one stop, and it must be there. */
  async tabsToTheItems(): Promise<void> {
    for (let tabs = 0; tabs < 60; tabs++) {
      if (await this.hasAnItemInHand()) return
      await this.types('Tab')
    }
    throw new Error('the Tab key does not reach the queue')
  }

  /** Goes by arrow keys to the item of the queue with these words. One of the items has the focus already. */
  async goesToItem(words: string): Promise<void> {
    const inHand = this.queue.getByRole('listitem').filter({ has: this.focused })
    await this.types('Home')
    for (let step = 0; step < 50; step++) {
      if (await inHand.getByText(words).count()) return
      await this.types('ArrowDown')
    }
    throw new Error(`the arrow keys do not reach “${words}”`)
  }

  /** What has the focus now. */
  get focused(): Locator {
    return this.page.locator(':focus')
  }

  async reveals(): Promise<void> {
    const reveal = this.button(this.says.desk.reveal)
    await reveal.click()
    await expect(reveal).toHaveCount(0)
  }

  async seesThatAreReady(ready: number, of: number): Promise<void> {
    await expect(this.page.getByText(filled(this.says.desk.readyCount, { ready, of }))).toBeVisible()
  }

  async opensTheReport(): Promise<void> {
    await this.link(this.says.desk.report).click()
    await expect(this.page.getByRole('region', { name: this.says.report.tools })).toBeVisible()
  }

  /** Names on the desk are told with their group, e.g. “Amina, Lived experience”. */
  async letsIn(name: string): Promise<void> {
    await expect(this.page.getByText(filled(this.says.desk.atDoor, { name }))).toBeVisible()
    await this.button(this.says.desk.letIn).click()
    await expect(this.button(this.says.desk.letIn)).toHaveCount(0)
  }

  async pausesTheBoard(): Promise<void> {
    await this.button(this.says.board.pause).click()
    await expect(this.button(this.says.board.goOn)).toBeVisible()
  }

  async goesOn(): Promise<void> {
    await this.button(this.says.board.goOn).click()
    await expect(this.button(this.says.board.pause)).toBeVisible()
  }

  async answersTheBreakOf(name: string): Promise<void> {
    await expect(this.page.getByText(filled(this.says.desk.needsBreak, { name }))).toBeVisible()
    await this.button(this.says.desk.coming).click()
    await expect(this.button(this.says.desk.coming)).toHaveCount(0)
  }
}
