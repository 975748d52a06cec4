import type { Page } from '@playwright/test'
import { checkLooks, checkReflow, checkRules } from './check-screen.ts'

/** The screen as it stands, in every way in which people may look at it: the rules, each theme, and 320 px. */
export async function lookAt(page: Page, screen: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await checkRules(page, screen)
  await checkLooks(page, screen)
  await checkReflow(page, screen)
}
