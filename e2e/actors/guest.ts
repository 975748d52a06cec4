import { readFile } from 'node:fs/promises'
import type { Language } from '@firsthand/model'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { type Words, wordsIn } from './catalogue.ts'
import { type Hand, told } from './hand.ts'

export type Device = { page: Page; context: BrowserContext; hand: Hand; language: Language }

/** Anybody with a browser of their own. */
export class Guest {
  readonly page: Page
  readonly context: BrowserContext
  readonly hand: Hand
  readonly language: Language
  readonly says: Words
  /** How often they had to press, choose or write so far. */
  acts = 0

  constructor({ page, context, hand, language }: Device) {
    this.page = page
    this.context = context
    this.hand = told(hand, () => {
      this.acts++
    })
    this.language = language
    this.says = wordsIn(language)
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  link(name: string | RegExp) {
    return this.page.getByRole('link', { name, exact: typeof name === 'string' })
  }

  heading(name: string | RegExp) {
    return this.page.getByRole('heading', { name, exact: typeof name === 'string' })
  }

  get dialog() {
    return this.page.getByRole('dialog')
  }

  /** Loads the page again, as people do when something seems stuck. */
  async reloads(): Promise<void> {
    await this.page.reload()
  }

  async losesTheLine(): Promise<void> {
    await this.context.setOffline(true)
  }

  async hasTheLineAgain(): Promise<void> {
    await this.context.setOffline(false)
  }

  /** The state of the line, as it always stands on a board. */
  async seesTheLine(state: 'live' | 'offline'): Promise<void> {
    const words = state === 'live' ? this.says.parts.live : this.says.parts.offline
    await expect(this.page.getByRole('status').filter({ hasText: words })).toBeVisible()
  }

  /** Takes the session home as a file, from the report. */
  async takesHome(format: keyof Words['report']['formats']): Promise<string> {
    const { report } = this.says
    const more = this.page.locator('summary', { hasText: report.more })
    if (!(await more.evaluate(({ parentElement }) => parentElement?.hasAttribute('open')))) await this.hand.press(more)
    const coming = this.page.waitForEvent('download')
    await this.hand.press(
      this.link(new RegExp(`^${report.formats[format].replace(/[()]/g, '.')}.*${report.formatsFor[format]}$`)),
    )
    const download = await coming
    return readFile(await download.path(), 'utf8')
  }

  async reads(words: string): Promise<void> {
    await expect(this.page.getByText(words)).toBeVisible()
  }

  /** Nothing of it is on the page, neither shown nor for a screen reader. */
  async readsNothingOf(...words: string[]): Promise<void> {
    for (const word of words) await expect(this.page.getByText(word)).toHaveCount(0)
    const all = await this.page.content()
    for (const word of words) expect(all.includes(word), `the page holds “${word}”`).toBe(false)
  }
}
