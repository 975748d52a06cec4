import { newId } from '@firsthand/model'
import type { Page } from '@playwright/test'
import { checkLooks, checkReflow, checkRules } from '../accessibility/check-screen.ts'
import { wordsIn } from '../actors/catalogue.ts'
import { expect, type Stage, test } from '../actors/stage.ts'
import type { LightPerson } from '../session/light-person.ts'
import { lightSession } from '../session/light-session.ts'

test.setTimeout(240_000)

const says = wordsIn('en').vote

async function pageOf(stage: Stage, person: LightPerson, phone = false): Promise<Page> {
  const { page, context } = await stage.device(phone ? { with: 'finger', screen: [360, 740] } : {})
  const [name = '', value = ''] = person.cookie.split('=')
  const { hostname } = new URL(person.address)
  await context.addCookies([{ name, value, domain: hostname, path: `/api/boards/${person.board}/as/${person.id}` }])
  await page.goto(`${person.address}/board/${person.board}/as/${person.id}?view=themes`)
  return page
}

test('V1 V2 V3 people vote with dots, without a name; nothing shows before the result, and then each group stands for itself', async ({
  stage,
}) => {
  const session = await lightSession(stage.server.address)
  const rosa = await session.join('lived', 'Rosa')
  const tom = await session.join('staff', 'Tom')
  await session.moveTo('together')
  for (const title of ['Nobody says how long', 'The letter is hard to read', 'There is nowhere quiet']) {
    await session.facilitator.does({ do: 'theme.make', theme: newId(), title, contributions: [] })
  }
  const [mira, rosas, toms] = [
    await pageOf(stage, session.facilitator),
    await pageOf(stage, rosa, true),
    await pageOf(stage, tom),
  ]

  // The facilitator asks; everybody's browser gets its paper by itself.
  await mira.getByRole('button', { name: says.open, exact: true }).click()
  await checkRules(mira, 'opening a vote')
  await mira.getByRole('button', { name: says.openNow }).click()
  const dot = (page: Page, title: string) =>
    page.getByRole('button', { name: says.more.replace('{{title}}', title) }).click()
  const give = (page: Page) => page.getByRole('button', { name: says.give }).click()

  // The keys of the vote can be compared: everybody sees the same signs.
  const signs = async (page: Page) => {
    const part = page.locator('details', { hasText: says.compareWhy })
    await part.getByText(says.compare).click()
    return /(?:[0-9A-Z]{4}\s+){4}[0-9A-Z]{4}/.exec((await part.textContent()) ?? '')?.[0].replaceAll(/\s+/g, ' ')
  }
  const seen = await signs(rosas)
  expect(seen).toHaveLength(24)
  expect(await signs(toms)).toBe(seen)

  // Rosa, on her phone, votes and then changes her mind.
  await dot(rosas, 'There is nowhere quiet')
  await dot(rosas, 'There is nowhere quiet')
  await give(rosas)
  await expect(rosas.getByText(says.given)).toBeVisible()
  await checkRules(rosas, 'a vote that was given')
  await checkReflow(rosas, 'a vote that was given')
  await rosas.reload()
  await expect(rosas.getByText(says.given)).toBeVisible()
  await rosas.getByRole('button', { name: says.fewer.replace('{{title}}', 'There is nowhere quiet') }).click()
  await dot(rosas, 'The letter is hard to read')
  await dot(rosas, 'The letter is hard to read')
  await rosas.getByRole('button', { name: says.change }).click()
  await expect(rosas.getByText(says.given)).toBeVisible()

  // Tom votes by keyboard.
  const more = toms.getByRole('button', { name: says.more.replace('{{title}}', 'Nobody says how long') })
  await more.focus()
  for (const _ of [1, 2, 3]) await toms.keyboard.press('Enter')
  await expect(toms.getByText(says.left_other.replace('{{count}}', '0'))).toBeVisible()
  const giveIn = toms.getByRole('button', { name: says.give })
  await expect(giveIn, 'the paper has come').toBeEnabled()
  await giveIn.focus()
  await toms.keyboard.press('Enter')
  await expect(toms.getByText(says.given)).toBeVisible()

  // Nobody has seen anything; then everybody sees the same.
  await expect(mira.getByText(says.shown, { exact: true })).toHaveCount(0)
  await mira.getByRole('button', { name: says.showNow }).click()
  await mira.getByRole('dialog').getByRole('button', { name: says.showNow }).click()
  for (const page of [mira, rosas, toms]) {
    await expect(page.getByText(says.disagree)).toBeVisible()
    const rows = page.getByRole('table').getByRole('row')
    await expect(rows.nth(1)).toContainText('The letter is hard to read')
    await expect(rows.nth(1)).toContainText('2 dots')
    await expect(rows.nth(3)).toContainText('Nobody says how long')
    await expect(rows.nth(3)).toContainText('3 dots')
  }
  await checkRules(mira, 'the result of a vote')
  await checkLooks(mira, 'the result of a vote')
  await checkReflow(rosas, 'the result of a vote')

  // Who leaves takes the vote along: nothing of how they voted stays in the browser, also not on a device of their own.
  const kept = () => rosas.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(await kept()).toMatch(/voted.*paper|paper.*voted/)
  await rosas.goto(`${rosas.url().split('?')[0]}/mine`)
  const { board, slip } = wordsIn('en')
  await rosas.getByRole('button', { name: board.leave, exact: true }).click()
  await rosas.getByRole('dialog').getByRole('button', { name: board.leave, exact: true }).click()
  await expect(rosas.getByText(slip.left)).toBeVisible()
  expect(await kept()).not.toMatch(/voted|paper|votes/)
})
