import type { Browser, Page } from '@playwright/test'
import type { LightPerson } from '../session/light-person.ts'
import { freshBrowser, scriptBytes, weigh } from './measure-page.ts'

/** When a view counts as open: what it is for can be read. */
const open: Record<string, (page: Page, contributions: number) => Promise<unknown>> = {
  list: (page) => page.waitForFunction(() => document.querySelectorAll('main section blockquote').length >= 8),
  map: (page, contributions) =>
    page.waitForFunction(
      (count) => document.querySelectorAll('main svg [role=button]').length >= count,
      Math.min(contributions, 100),
    ),
  canvas: (page) => page.waitForFunction(() => document.querySelectorAll('.tl-shape').length >= 8),
}
export const views = Object.keys(open)

export type Opening = { milliseconds: number; scriptBytes: number; transferred: number }

/** Opens a view in a browser that has nothing of it yet. */
export async function openView(
  browser: Browser,
  person: LightPerson,
  view: string,
  contributions: number,
): Promise<Opening> {
  const { context, page } = await freshBrowser(browser, person)
  try {
    const result = await weigh(page)
    const began = performance.now()
    await page.goto(`${person.address}/board/${person.board}/as/${person.id}?view=${view}`)
    await open[view]?.(page, contributions)
    const milliseconds = performance.now() - began
    await page.waitForLoadState('networkidle')
    const weight = await result()
    return { milliseconds, scriptBytes: scriptBytes(weight), transferred: weight.transferred }
  } finally {
    await context.close()
  }
}
