import { expect } from '@playwright/test'
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
  async makesABoard(title: string, voices: { lived: string; staff: string }): Promise<Links> {
    const { start } = this.says
    const field = (name: string) => this.page.getByRole('textbox', { name, exact: true })
    await this.page.goto(this.address)
    await field(start.called).fill(title)
    await field(start.why).fill('To hear how a visit feels, moment by moment.')
    await field(start.yourName).fill('Mira')
    await field(start.worksFor).fill('The clinic')
    await field(start.supportLabel).fill('Dana, 555 0100')
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
  }
}
