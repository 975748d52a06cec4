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
