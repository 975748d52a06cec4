import type { BrowserContext, Page } from '@playwright/test'
import { alarm } from './payloads.ts'

/** What went off in somebody's browser: nothing of it may ever. */
export type Alarms = {
  /** Words that ran, by the number of the payload. */
  ran: number[]
  /** What the content-security policy had to stop: with it, the words would have been more than words. */
  stopped: string[]
  dialogs: string[]
  /** Errors in the console. */
  complaints: string[]
}

/** Listens in all pages of a browser, from before their first script on. */
export async function listenForAlarms(context: BrowserContext): Promise<Alarms> {
  const alarms: Alarms = { ran: [], stopped: [], dialogs: [], complaints: [] }
  await context.exposeFunction(alarm, (n: number) => alarms.ran.push(n))
  await context.exposeFunction('policyStopped', (what: string) => alarms.stopped.push(what))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const tell = (window as unknown as { policyStopped: (what: string) => void }).policyStopped
      tell(`${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  context.on('dialog', (dialog) => {
    alarms.dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  context.on('console', (message) => {
    // That the server said no is no fault of a page.
    const isAnswer = /responded with a status of 4\d\d/.test(message.text())
    if (message.type() === 'error' && !isAnswer) alarms.complaints.push(message.text())
  })
  return alarms
}

/** Everything on a page that words must never have become: it would run, load or lead somewhere. */
export function intruders(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = [...document.querySelectorAll('script')].filter(({ src }) => src && new URL(src).host === location.host)
    const dangerous =
      'script, iframe, object, embed, base, portal, marquee, meta[http-equiv="refresh"], link[rel="import"]'
    const found = [...document.querySelectorAll(dangerous)].filter(
      (element) => !own.includes(element as HTMLScriptElement),
    )
    // A link that somebody put on the canvas may lead anywhere; it loads nothing, runs nothing, and tells nobody where it was pressed.
    const isLink = (element: Element) => element.matches('a[href][rel~="noopener"][rel~="noreferrer"]')
    const harmless = /^(https?|mailto):$/
    for (const element of document.querySelectorAll('*')) {
      const leads = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'srcset', 'background']
      for (const { name, value } of element.attributes) {
        const runs = name.startsWith('on') || name === 'srcdoc'
        const loads = leads.includes(name) && /evil\.invalid/.test(value) && !isLink(element)
        const script = leads.includes(name) && /^\s*(javascript|vbscript|data:text)/i.test(value)
        const strange =
          name === 'href' && isLink(element) && !harmless.test(URL.parse(value, location.href)?.protocol ?? 'https:')
        if (runs || loads || script || strange) found.push(element)
      }
    }
    return found.map((element) => element.outerHTML.slice(0, 200))
  })
}

/** Opens everything on a page that can be unfolded. */
export function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    for (const button of document.querySelectorAll<HTMLElement>('main [aria-expanded="false"], .content-note button'))
      if (button.getAttribute('aria-expanded') !== 'true') button.click()
  })
}
