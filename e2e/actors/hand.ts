import { expect, type Locator, type Page } from '@playwright/test'

/** How somebody works a page: with a mouse, a finger, or the keyboard alone. */
export type Hand = {
  /** Presses a button or follows a link. */
  press: (target: Locator) => Promise<void>
  /** Chooses one of several, or ticks a box. */
  choose: (target: Locator) => Promise<void>
  /** Writes into a field, in the place of what stood there. */
  write: (target: Locator, text: string) => Promise<void>
}

/** The same hand, with every act told: for counting how much is asked of somebody. */
export function told(hand: Hand, tell: () => void): Hand {
  const after =
    <Args extends unknown[]>(act: (...args: Args) => Promise<void>) =>
    (...args: Args) => {
      tell()
      return act(...args)
    }
  return { press: after(hand.press), choose: after(hand.choose), write: after(hand.write) }
}

export const mouse = (): Hand => ({
  press: (target) => target.click(),
  choose: (target) => target.check(),
  write: (target, text) => target.fill(text),
})

export const finger = (): Hand => ({
  press: (target) => target.tap(),
  choose: async (target) => {
    // The label is what a finger meets; the control itself may be a few pixels.
    await target.locator('xpath=ancestor-or-self::*[self::label or self::input][last()]').tap()
    await expect(target).toBeChecked()
  },
  write: async (target, text) => {
    await target.tap()
    await target.fill(text)
  },
})

/** The keyboard and nothing else: everything is reached by Tab and arrows and worked by Enter, Space and letters. */
export function keyboard(page: Page): Hand {
  const focused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

  /** Tabs until the target has the focus. A whole round without it means that the keyboard can't get there. */
  const reach = async (target: Locator) => {
    await target.waitFor()
    for (let tabs = 0; tabs < 150; tabs++) {
      if (await focused(target)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`the keyboard does not reach ${target}`)
  }

  return {
    press: async (target) => {
      await reach(target)
      await page.keyboard.press('Enter')
    },
    choose: async (target) => {
      if (await target.isChecked()) return
      if ((await target.getAttribute('type')) !== 'radio') {
        await reach(target)
        await page.keyboard.press('Space')
        await expect(target).toBeChecked()
        return
      }
      // One of a group has the focus; arrows move on from there and choose.
      const group = (await target.getAttribute('name')) ?? ''
      const inGroup = () => page.evaluate((name) => (document.activeElement as HTMLInputElement).name === name, group)
      await target.waitFor()
      for (let tabs = 0; tabs < 150 && !(await inGroup()); tabs++) await page.keyboard.press('Tab')
      if (await focused(target)) await page.keyboard.press('Space')
      for (let steps = 0; steps < 60 && !(await target.isChecked()); steps++) await page.keyboard.press('ArrowDown')
      await expect(target).toBeChecked()
    },
    write: async (target, text) => {
      await reach(target)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(text)
      await expect(target).toHaveValue(text)
    },
  }
}
