import type { Browser, Page } from '@playwright/test'
import { checkLooks, checkReflow, checkRules } from '../accessibility/check-screen.ts'
import { filled } from '../actors/catalogue.ts'
import type { Facilitator } from '../actors/facilitator.ts'
import { expect, Stage, test } from '../actors/stage.ts'
import { startServer } from '../server/start-server.ts'
import { lightSession, spoken } from '../session/light-session.ts'

/** A place of its own: another computer than that of the test's first stage. */
async function elsewhere(browser: Browser, story: (stage: Stage) => Promise<void>): Promise<void> {
  const server = await startServer()
  const stage = new Stage(server, browser)
  try {
    await story(stage)
    await stage.end()
  } finally {
    await server.end()
  }
}

async function isForEverybody(page: Page, screen: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  if (process.env.IMPORT_SHOTS) await shots(page, `${process.env.IMPORT_SHOTS}/${screen.replaceAll(/\W+/g, '-')}`)
  await checkRules(page, screen)
  await checkLooks(page, screen)
  await checkReflow(page, screen)
}

async function shots(page: Page, name: string) {
  const size = page.viewportSize()
  for (const [width, height] of [
    [1440, 900],
    [360, 740],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: `${name}-${width}.png`, fullPage: true })
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: `${name}-dark.png`, fullPage: true })
  await page.emulateMedia({ colorScheme: 'light' })
  if (size) await page.setViewportSize(size)
}

const nasty = '<img src=x onerror="document.title=1"> said it'

/** A facilitator opens the part of the start page, and chooses a file. */
async function chooses(
  { page, says: { start, importing } }: Facilitator,
  address: string,
  name: string,
  content: string,
) {
  const field = page.getByLabel(importing.file)
  if (!(await field.isVisible())) {
    await page.goto(address)
    await page.getByRole('heading', { name: start.bringBack }).click()
  }
  await field.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
}

test('L8 a board comes back on another computer from the file that its facilitator took home; slips open and take back what they said', async ({
  stage,
  browser,
}) => {
  const session = await lightSession(stage.server.address, { title: 'A visit, brought back' })
  const rosa = await session.join('lived')
  await session.moveTo('lived-experience')
  const keys = [await rosa.saysWithoutName(spoken('The corridor was cold.')), await rosa.saysWithoutName(spoken(nasty))]
  await session.facilitator.does({ do: 'queue.collect' })
  await session.facilitator.does({ do: 'contribution.publish', contributions: keys.map(({ id }) => id) })
  await session.facilitator.does({ do: 'queue.reveal' })
  const mira = await stage.facilitator()
  await mira.joinsToLead(`${stage.server.address}/join/${session.made.board}#${session.made.facilitatorSecret}`, 'Mira')
  await mira.page.goto(mira.page.url().replace(/desk$/, 'report'))
  const file = await mira.takesHome('json')
  const karim = await stage.participant()
  await karim.joins(`${stage.server.address}/join/${session.made.board}#${session.made.links[0]?.secret}`)
  await karim.page.goto(`${karim.page.url().replace(/(\/as\/[\w-]+).*/, '$1')}/report`)
  const theirs = await karim.takesHome('json')

  await elsewhere(browser, async (there) => {
    const { address } = there.server
    const noor = await there.facilitator()
    const { importing, start } = noor.says
    await chooses(noor, address, 'theirs.json', theirs)
    await noor.reads(importing.notLeader)
    await chooses(noor, address, 'session.json', file)
    await noor.reads(filled(importing.found, { title: 'A visit, brought back' }))
    await noor.reads(filled(importing.said_other, { count: 2 }))
    await noor.reads(filled(importing.ledBy, { name: 'Mira', worksFor: 'The clinic' }))
    await isForEverybody(noor.page, 'a board’s file')
    await noor.button(importing.bring).click()
    const part = noor.page.getByRole('group').filter({ hasText: start.bringBack })
    await expect(part.getByRole('textbox', { name: start.yourName })).toBeFocused()
    await noor.page.keyboard.type('Noor')
    await part.getByRole('textbox', { name: start.worksFor }).fill('The library')
    await noor.button(importing.bring).click()
    await expect(noor.heading(importing.ready)).toBeVisible()
    const own = await noor.page.getByRole('textbox', { name: start.yourLink, exact: true }).inputValue()
    expect(own).toContain(`${address}/join/${session.made.board}#`)
    await noor.goesToTheDesk()

    const slip = await there.slipHolder()
    await slip.opensTheSlip(`${address}/board/${session.made.board}`, rosa.slip)
    await slip.seesThatItIs('The corridor was cold.', 'shown')
    await expect(slip.said(nasty)).toBeVisible()
    await slip.takesBack('The corridor was cold.')

    // The same file again: the board is here, and that is said.
    const again = await there.facilitator({ language: 'fr' })
    await chooses(again, address, 'session.json', file)
    const { start: fr } = again.says
    const lead = again.page.getByRole('group').filter({ hasText: fr.bringBack })
    await lead.getByRole('textbox', { name: fr.yourName }).fill('Noor')
    await lead.getByRole('textbox', { name: fr.worksFor }).fill('La bibliothèque')
    await again.button(again.says.importing.bring).click()
    await again.reads(again.says.refusals['board-exists'])
    await isForEverybody(again.page, 'déjà ici, en français')
  })
})
