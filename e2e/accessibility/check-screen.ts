import { expect, type Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The look in which journeys are played: `checkRules` sees its contrast. */
const usual = { colorScheme: 'light', contrast: 'no-preference' } as const
const wishes = {
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  'high contrast': { colorScheme: 'light', contrast: 'more' },
  'high contrast, dark': { colorScheme: 'dark', contrast: 'more' },
} as const

type Found = AxeResults['violations']

/** What axe found, short enough to read: the rule, and the first places. */
const inShort = (found: Found) =>
  found.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary?.split('\n')[1]}`),
  }))

/** What axe finds on the page as it stands. Its source goes into a page once: a screen is looked at five times. */
async function violations(page: Page, options: RunOptions): Promise<Found> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate((options) => {
    const { axe: here } = window as unknown as { axe: typeof axe }
    return here.run(document, { ...options, resultTypes: ['violations'], elementRef: false })
  }, options)
  return violations
}

/** No violation of WCAG 2.2 A and AA that axe can find on the page as it stands. */
export async function checkRules(page: Page, screen: string): Promise<void> {
  expect.soft(inShort(await violations(page, { runOnly: wcag })), screen).toEqual([])
}

/** Contrast in each other look that a device can ask for. */
export async function checkLooks(page: Page, screen: string): Promise<void> {
  for (const [name, wish] of Object.entries(wishes)) {
    await page.emulateMedia({ ...wish, reducedMotion: 'reduce' })
    const found = await violations(page, { runOnly: { type: 'rule', values: ['color-contrast'] } })
    expect.soft(inShort(found), `${screen}, ${name}`).toEqual([])
  }
  await page.emulateMedia({ ...usual, reducedMotion: 'reduce' })
}

/** Nothing has to be scrolled sideways at 320 px, which is also 400 % of 1280 px (WCAG 1.4.10). */
export async function checkReflow(page: Page, screen: string): Promise<void> {
  const before = page.viewportSize()
  await page.evaluate(() => document.fonts.ready.then(() => {}))
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = await page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement ?? document.documentElement
    if (scrollWidth <= 320) return []
    const beyond = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > 321)
    return [
      `${scrollWidth} px`,
      ...beyond.slice(-4).map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`),
    ]
  })
  expect.soft(wide, `${screen} at 320 px`).toEqual([])
  if (before) await page.setViewportSize(before)
}

/** No violation in any look, and nothing to scroll sideways on a small screen. */
export async function checkScreen(page: Page, screen: string): Promise<void> {
  await checkRules(page, screen)
  await checkLooks(page, screen)
  await checkReflow(page, screen)
}
