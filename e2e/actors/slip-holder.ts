import { expect } from '@playwright/test'
import { Guest } from './guest.ts'

/** Somebody with a slip and a browser that never joined. */
export class SlipHolder extends Guest {
  async opensTheSlip(board: string, slip: string): Promise<void> {
    await this.page.goto(`${board}/slip`)
    await this.hand.write(this.page.getByRole('textbox', { name: this.says.slip.code }), slip)
    await this.hand.press(this.button(this.says.slip.open))
    await expect(this.heading(this.says.slip.said)).toBeVisible()
  }

  /** Scans the two codes of a slip: the page, and the signs, which are put in there. No address that the browser opens holds them. */
  async scansTheSlip(board: string, slip: string): Promise<void> {
    const opened: string[] = []
    this.page.on('framenavigated', (frame) => opened.push(frame.url()))
    await this.page.goto(`${board}/slip`)
    await this.hand.write(this.page.getByRole('textbox', { name: this.says.slip.code }), slip)
    await this.hand.press(this.button(this.says.slip.open))
    await expect(this.heading(this.says.slip.said)).toBeVisible()
    for (const signs of slip.split(' ')) expect(opened.join('\n'), 'no address holds the slip').not.toContain(signs)
  }

  /** Opens the address that slips of older versions were. */
  async opensAnOldSlip(board: string, slip: string): Promise<void> {
    await this.page.goto(`${board}/slip#${slip.replaceAll(' ', '-')}`)
    await expect(this.heading(this.says.slip.said)).toBeVisible()
    expect(new URL(this.page.url()).hash, 'the code is cleared from the address bar').toBe('')
  }

  /** Types a slip that opens nothing. */
  async triesInVain(board: string, slip: string): Promise<void> {
    await this.page.goto(`${board}/slip`)
    await this.hand.write(this.page.getByRole('textbox', { name: this.says.slip.code }), slip)
    await this.hand.press(this.button(this.says.slip.open))
    await this.reads(this.says.refusals['wrong-slip'])
  }

  async looksAgain(): Promise<void> {
    await this.hand.press(this.button(this.says.slip.look))
  }

  /** Words something anew, through the composer's questions. */
  async rewords(words: string, why: string): Promise<void> {
    const { slip, composer } = this.says
    await this.hand.press(this.said(words).getByRole('button', { name: slip.change }))
    for (const question of [composer.where, composer.felt, composer.words]) {
      await expect(this.heading(question)).toBeVisible()
      await this.hand.press(this.button(composer.next))
    }
    await this.hand.write(this.page.getByRole('textbox', { name: composer.why }), why)
    await this.hand.press(this.button(composer.toLook))
    await this.hand.press(this.button(slip.saveChange))
    await expect(this.said(why)).toBeVisible()
  }

  /** What was said with these words, as one item of the list. */
  said(words: string) {
    return this.page.getByRole('listitem').filter({ hasText: words })
  }

  async seesThatItIs(words: string, state: keyof Guest['says']['slip']['states']): Promise<void> {
    await expect(this.said(words)).toContainText(this.says.slip.states[state])
  }

  async takesBack(words: string): Promise<void> {
    const { slip } = this.says
    await this.hand.press(this.said(words).getByRole('button', { name: slip.withdraw }))
    await this.hand.press(this.dialog.getByRole('button', { name: slip.withdraw }))
    await expect(this.dialog).toHaveCount(0)
    await expect(this.page.getByText(words)).toHaveCount(0)
  }
}
