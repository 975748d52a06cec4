import { readFile } from 'node:fs/promises'
import { newId } from '@firsthand/model'
import type { Page } from '@playwright/test'
import { checkRules, checkScreen } from '../accessibility/check-screen.ts'
import { wordsIn } from '../actors/catalogue.ts'
import { expect, type Stage, test } from '../actors/stage.ts'
import type { LightPerson } from '../session/light-person.ts'
import { lightSession, spoken } from '../session/light-session.ts'
import { request } from '../session/request.ts'

const { canvas, check, pages, report } = wordsIn('en')

async function reportOf(
  stage: Stage,
  person: LightPerson,
  options: Parameters<Stage['device']>[0] = {},
): Promise<Page> {
  const { page, context } = await stage.device(options)
  const [name = '', value = ''] = person.cookie.split('=')
  const path = `/api/boards/${person.board}/as/${person.id}`
  await context.addCookies([{ name, value, domain: new URL(person.address).hostname, path }])
  await page.goto(`${person.address}/board/${person.board}/as/${person.id}/report`)
  await expect(page.getByRole('heading', { name: report.said })).toBeVisible()
  return page
}

const signs = { pdf: '%PDF', docx: 'PK', zip: 'PK' }

test('O12 O13 O14 the report is read and taken home, with what came of it and without what stays in the room', async ({
  stage,
}) => {
  const session = await lightSession(stage.server.address)
  const { facilitator, touchpoints } = session
  const rosa = await session.join('lived')
  await session.moveTo('lived-experience')
  const said = await rosa.saysWithoutName(spoken('Nobody told me how long.', touchpoints[3], { valence: -2 }))
  const kept = await rosa.saysWithoutName(spoken('Only you may know this.', touchpoints[3], { mayGo: 'room' }))
  await facilitator.does({ do: 'phase.last-words', phase: 'lived-experience' })
  await facilitator.does({ do: 'contribution.publish', contributions: [said.id, kept.id] })
  await session.moveTo('together')
  const theme = newId()
  await facilitator.does({ do: 'theme.make', theme, title: 'The wait', contributions: [said.id] })
  await facilitator.does({
    do: 'action.put',
    action: newId(),
    outcome: { is: 'action', what: 'Say how long', who: 'The desk', by: '2027-01-15', power: 'team', needs: '' },
    answers: { contributions: [said.id], themes: [theme] },
  })
  const page = await reportOf(stage, facilitator)
  const home = page.url().replace(/\/report$/, '')
  await page.goto(`${home}?view=pages&page=summary`)
  await page.locator('[contenteditable=true]').click()
  await page.keyboard.type('An hour is long when nobody tells you.')
  await expect(page.getByText(pages.saved, { exact: true })).toBeVisible()
  await page.goto(`${home}/report`)
  await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible()
  await expect(page.getByText('An hour is long when nobody tells you.')).toBeVisible()
  await expect(page.getByText('Nobody told me how long.')).toBeVisible()
  await expect(page.getByText('Only you may know this.')).toHaveCount(0)
  await expect(page.getByText('Some contributions (fewer than 5) are left out')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Say how long' })).toBeVisible()
  await expect(page.getByText('Themes: The wait.')).toBeVisible()
  for (const [format, sign] of Object.entries(signs) as [keyof typeof signs, string][]) {
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: report.formatsFor[format] }).click()
    const file = await coming
    expect(file.suggestedFilename()).toMatch(new RegExp(`^firsthand-heart-clinic-.*\\.${format}$`))
    expect((await readFile(await file.path(), 'latin1')).slice(0, sign.length)).toBe(sign)
    const done = report.made.replace('{{name}}', report.formats[format])
    await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible()
  }
  await page.locator('summary', { hasText: report.parts }).click()
  await page.getByRole('checkbox', { name: 'what people said' }).uncheck()
  await expect(page.getByRole('heading', { name: report.said })).toHaveCount(0)
  await page.reload()
  await expect(page.getByText('Left out of this report by choice: what people said.')).toHaveCount(2)
  await expect(page.getByText('Nobody told me how long.')).toHaveCount(0)
  await page.getByText(report.more).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: report.formatsFor.md }).click()
  const markdown = await readFile(await (await coming).path(), 'utf8')
  expect(markdown).toContain('Left out of this report by choice: what people said.')
  expect(markdown).not.toContain('Nobody told me how long.')
  await page.locator('summary', { hasText: '1 part is left out' }).click()
  await expect(page.getByRole('link', { name: report.formatsFor.png })).toBeVisible()
  await checkRules(page, 'report, all files in sight')
})

test('O17 whoever holds the file checks its record, without joining', async ({ stage }) => {
  const session = await lightSession(stage.server.address)
  await session.moveTo('lived-experience')
  const { facilitator } = session
  const answer = await request(facilitator.own('report.json'), { headers: { cookie: facilitator.cookie } })
  const file = JSON.parse(answer.text)
  const { page, context } = await stage.device({})
  const sent: string[] = []
  context.on('request', (one) => sent.push(`${one.method()} ${one.url()}`))
  await page.goto(`${facilitator.address}/check#${file.fingerprint.replaceAll(' ', '')}`)
  const give = (name: string, content: string) =>
    page.getByLabel(check.file).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
  await expect(page.getByRole('heading', { name: check.provesHead })).toBeVisible()
  sent.length = 0
  await give('session.json', answer.text)
  await expect(page.getByRole('status')).toContainText(check.whole)
  await expect(page.getByRole('status')).toContainText(check.head)
  await checkScreen(page, 'check, a whole record')
  file.record[1].at = '2020-01-01T00:00:00.000Z'
  await give('changed.json', JSON.stringify(file))
  await expect(page.getByRole('heading', { name: `breaks at line 2 of ${file.record.length}` })).toBeVisible()
  await checkScreen(page, 'check, a broken record')
  await give('garbage.json', '\u0000{]')
  await expect(page.getByRole('alert')).toContainText(check['not-ours'])
  await give('large.json', ' '.repeat(20 * 1024 * 1024 + 1))
  await expect(page.getByRole('alert')).toContainText(check.tooLarge)
  expect(
    sent.filter((one) => !one.startsWith('GET ')),
    'nothing of the file is sent',
  ).toEqual([])
})

test('O18 the canvas is taken as a picture, with nothing that stays in the room, and nothing in it that does something', async ({
  stage,
}) => {
  const session = await lightSession(stage.server.address)
  const { facilitator, touchpoints } = session
  const rosa = await session.join('lived')
  await session.moveTo('lived-experience')
  const naughty = '<script>alert(1)</script> & "]]>" مرحبا 👩🏽‍⚕️ =1+1'
  const said = [
    await rosa.saysWithoutName(spoken(naughty, touchpoints[3], { valence: -2 })),
    await rosa.saysWithoutName(spoken('Only you may know this.', touchpoints[3], { mayGo: 'room' })),
  ]
  await facilitator.does({ do: 'phase.last-words', phase: 'lived-experience' })
  await facilitator.does({ do: 'contribution.publish', contributions: said.map(({ id }) => id) })
  await session.moveTo('together')
  const both = said.map(({ id }) => id)
  await facilitator.does({ do: 'theme.make', theme: newId(), title: 'The <b>wait</b>', contributions: both })
  const page = await reportOf(stage, facilitator, { screen: [1440, 900] })
  await page.locator('summary', { hasText: report.more }).press('Enter')
  await page.getByRole('link', { name: report.canvas }).press('Enter')
  const dialog = page.getByRole('dialog', { name: canvas.picture.title })
  await expect(dialog).toBeVisible()
  await checkRules(page, 'canvas, taking its picture')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: canvas.tool.text }).click()
  await page.mouse.click(700, 700)
  await expect(page.locator('.tl-container [contenteditable=true]')).toBeFocused()
  await page.keyboard.type('Written by hand & <b>here</b>')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: canvas.take, exact: true }).press('Enter')
  const taken = async (name: string) => {
    const coming = page.waitForEvent('download')
    await dialog.getByRole('button', { name }).press('Enter')
    const file = await coming
    await expect(dialog.getByRole('status')).toContainText(canvas.picture.made)
    return readFile(await file.path())
  }
  const svg = (await taken(canvas.picture.svg)).toString('utf8')
  const seen = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml')
    const all = [...read.querySelectorAll('*')]
    return {
      broken: read.querySelectorAll('parsererror').length,
      text: read.documentElement.textContent,
      title: read.querySelector('svg > title')?.textContent,
      active: all
        .filter((one) => /^(script|a|iframe|image|img|button)$/i.test(one.localName))
        .map((one) => one.localName),
      handlers: all.flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith('on'))),
    }
  }, svg)
  expect(seen).toMatchObject({ broken: 0, title: 'Canvas: Heart clinic', active: [], handlers: [] })
  expect(seen.text?.replace(/\s/g, '')).toContain(naughty.replace(/\s/g, '').slice(0, 20))
  expect(seen.text).toContain('The <b>wait</b>')
  expect(seen.text).toContain('Written by hand & <b>here</b>')
  expect(seen.text).toContain('Some contributions (fewer than 5) are left out')
  expect(seen.text).not.toContain('Only you may know this.')
  expect(svg).not.toContain('var(--')
  const loaded = [...svg.matchAll(/(?:url\(|href=|src=)["']?([^"')\s]{0,30})/g)].map(([, address = '']) => address)
  expect(loaded.filter((address) => !/^(data:font|#)/.test(address))).toEqual([])
  expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org\/)/)
  const png = await taken(canvas.picture.png)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  for (const chunk of ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME']) expect(png.includes(chunk), chunk).toBe(false)
})

test('O14 a file that can’t be made now says so in words', async ({ stage }) => {
  const session = await lightSession(stage.server.address)
  await session.moveTo('together')
  const page = await reportOf(stage, session.facilitator)
  await page.route('**/report.pdf?*', (route) =>
    route.fulfill({ status: 429, json: { error: { id: 'too-fast', seconds: 15 } } }),
  )
  await page.getByRole('link', { name: report.formatsFor.pdf }).click()
  await expect(page.getByRole('alert')).toContainText('15')
  await checkRules(page, 'report, refused')
})
