import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page, Response } from '@playwright/test'
import type { LightPerson } from '../session/light-person.ts'

/** What a page asked its server for, by address: how many bytes travelled, and what its scripts weigh with gzip. */
export type Weight = { transferred: number; scripts: Map<string, number> }

/** A fresh browser (nothing cached) in which somebody has joined before. */
export async function freshBrowser(
  browser: Browser,
  person: LightPerson,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  const [name = '', value = ''] = person.cookie.split('=')
  const path = `/api/boards/${person.board}/as/${person.id}`
  await context.addCookies([{ name, value, domain: new URL(person.address).hostname, path }])
  return { context, page: await context.newPage() }
}

/** Weighs everything that the page loads from now on. Ask for the result when the page has what it needs. */
export async function weigh(page: Page): Promise<() => Promise<Weight>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let transferred = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    transferred += encodedDataLength
  })
  const bodies: Promise<[string, number]>[] = []
  const take = (response: Response) => {
    if (response.request().resourceType() !== 'script') return
    bodies.push(response.body().then((body) => [response.url(), gzipSync(body).length]))
  }
  page.on('response', take)
  return async () => {
    page.off('response', take)
    return { transferred, scripts: new Map(await Promise.all(bodies)) }
  }
}

/** Of what several pages loaded, the scripts that run in workers. */
export function workersOf(...weights: Weight[]): Weight {
  const all = weights.flatMap(({ scripts }) => [...scripts]).filter(([address]) => /worker/.test(address))
  return { transferred: 0, scripts: new Map(all) }
}

/** All scripts of several pages together, each counted once, in bytes with gzip. */
export function scriptBytes(...weights: Weight[]): number {
  const all = new Map(weights.flatMap(({ scripts }) => [...scripts]))
  return [...all.values()].reduce((sum, bytes) => sum + bytes, 0)
}
