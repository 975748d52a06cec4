import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { checkLooks, checkReflow, checkRules } from '../accessibility/check-screen.ts'
import { filled } from '../actors/catalogue.ts'
import { expect, Stage, test } from '../actors/stage.ts'
import { startServer } from '../server/start-server.ts'
import type { LightPerson } from '../session/light-person.ts'
import { lightSession, spoken } from '../session/light-session.ts'

const voices = { lived: 'Lived experience', staff: 'Staff' }

/** A facilitator's browser that has joined a board made without one. */
async function leads(stage: Stage, person: LightPerson, wishes: Parameters<Stage['facilitator']>[0] = {}) {
  const facilitator = await stage.facilitator(wishes)
  const [name = '', value = ''] = person.cookie.split('=')
  const path = `/api/boards/${person.board}/as/${person.id}`
  await facilitator.context.addCookies([{ name, value, domain: new URL(person.address).hostname, path }])
  await facilitator.page.goto(`${person.address}/board/${person.board}/as/${person.id}/desk`)
  await expect(facilitator.queue).toBeVisible()
  return facilitator
}

async function isForEverybody(page: Page, screen: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await checkRules(page, screen)
  await checkLooks(page, screen)
  await checkReflow(page, screen)
}

const bytesOf = async (directory: string): Promise<Buffer> => {
  const files = await readdir(directory, { recursive: true, withFileTypes: true })
  return Buffer.concat(
    await Promise.all(files.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name)))),
  )
}
const keptBy = (page: Page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
const press = (within: Locator | Page, name: string) => within.getByRole('button', { name, exact: true }).click()

test('L1 a closed board forgets who took part: whoever is there sees a kind last page, and the slip still opens their words', async ({
  stage,
}) => {
  const { server } = stage
  const session = await lightSession(server.address)
  await session.moveTo('lived-experience')
  const address = `${server.address}/join/${session.made.board}#${session.made.links[0]?.secret}`
  const rosa = await stage.participantOnAPhone()
  await rosa.joins(address, 'Rosa')
  await rosa.tells({ felt: '-1', why: 'The corridor was cold.' })
  await rosa.goesToTheBoard()
  await session.moveTo('closed')
  const mira = await leads(stage, session.facilitator)
  const { life, board, slip } = mira.says
  await press(mira.page, life.forget)
  await expect(mira.dialog).toContainText(life.staysSlips)
  await isForEverybody(mira.page, 'forget who took part')
  await press(mira.dialog, life.forget)
  await mira.reads(life.forgotten)
  await expect(mira.button(life.forget)).toHaveCount(0)

  await expect(rosa.heading(rosa.says.life.overTitle)).toBeVisible()
  await isForEverybody(rosa.page, 'forgotten')
  await rosa.reloads()
  await expect(rosa.heading(rosa.says.life.overTitle)).toBeVisible()
  await rosa.hand.press(rosa.link(board.toSlip))
  await rosa.hand.press(rosa.button(new RegExp(`^${slip.openKept.split('{{')[0]?.replace('(', '\\(')}`)))
  await rosa.reads('The corridor was cold.')
  const late = await stage.participant()
  await late.page.goto(address)
  await late.reads(late.says.refusals.forgotten)
})

test('L3 a board is deleted with its title: the start page says so, and neither server nor browser keeps anything of it', async ({
  stage,
}) => {
  const mira = await stage.facilitator()
  const { life, start } = mira.says
  const links = await mira.makesABoard('A particular board', voices)
  await mira.goesToTheDesk()
  const [, id = ''] = /\/board\/([\w-]+)/.exec(mira.page.url()) ?? []
  const rosa = await stage.participant()
  await rosa.joins(links.lived)
  await rosa.seesTheLine('live')
  expect((await bytesOf(stage.server.directory)).includes('A particular board')).toBe(true)
  await press(mira.page, life.delete)
  await expect(mira.dialog.getByRole('button', { name: life.delete })).toHaveAttribute('aria-disabled', 'true')
  await mira.dialog.getByRole('textbox').fill('A particular bord')
  await mira.dialog.getByRole('button', { name: life.delete }).click({ force: true })
  await isForEverybody(mira.page, 'delete the board')
  await mira.dialog.getByRole('textbox').fill('A particular board')
  await press(mira.dialog, life.delete)
  await mira.reads(filled(start.deleted, { title: 'A particular board' }))
  await expect(mira.heading(start.mine)).toHaveCount(0)
  await isForEverybody(mira.page, 'start, after deleting')
  expect(await keptBy(mira.page)).not.toContain(id)
  expect((await mira.context.cookies()).length).toBe(0)
  expect((await bytesOf(stage.server.directory)).includes('A particular board')).toBe(false)

  await expect(rosa.heading(life.noLonger)).toBeVisible()
  expect(await keptBy(rosa.page)).toContain(id)
  await isForEverybody(rosa.page, 'no longer there')
  await press(rosa.page, life.clear)
  await rosa.reads(life.cleared)
  expect(await keptBy(rosa.page)).not.toContain(id)
})

test('L5 a rehearsal says on every screen that it is one, and is wiped with one confirmation; the real board stays', async ({
  stage,
}) => {
  const mira = await stage.facilitator()
  const { life, start, report, desk } = mira.says
  const links = await mira.makesABoard('Heart clinic', voices, 12)
  await mira.goesToTheDesk()
  const real = mira.page.url()
  await press(mira.page, life.rehearse)
  await mira.reads(start.rehearsalWhy)
  await expect(mira.page.getByRole('textbox', { name: start.called })).toHaveValue('Heart clinic')
  await expect(mira.page.getByRole('spinbutton', { name: voices.lived })).toHaveValue('12')
  await isForEverybody(mira.page, 'start, a rehearsal')
  await press(mira.page, start.makeRehearsal)
  await mira.reads(start.rehearsalPlay)
  await mira.reads(life.rehearsal)
  const field = (name: string) => mira.page.getByRole('textbox', { name, exact: true })
  const lived = await field(filled(start.linkFor, { voice: voices.lived })).inputValue()
  expect(lived).not.toBe(links.lived)
  await mira.goesToTheDesk()
  await mira.reads(life.rehearsal)
  const home = mira.page.url().replace(/\/desk$/, '')
  await isForEverybody(mira.page, 'desk of a rehearsal')

  const play = mira.link(filled(life.play, { group: voices.lived }))
  await expect(play).toHaveAttribute('href', lived)
  const pretended = await stage.participantOnAPhone()
  await pretended.opensTheLink(lived)
  await pretended.reads(life.rehearsal)
  await isForEverybody(pretended.page, 'join a rehearsal')
  await pretended.comesIn()
  await pretended.reads(life.rehearsal)
  for (const view of ['?view=list', '?view=map', '?view=canvas', '/room', '/links', '/report']) {
    await mira.page.goto(home + view)
    await mira.reads(life.rehearsal)
  }
  await expect(mira.page.getByRole('region', { name: report.tools })).toBeVisible()
  expect(await mira.takesHome('md')).toContain('Rehearsal: nothing here is real')
  await mira.page.goto(`${home}/desk`)
  await press(mira.page, life.wipe)
  await isForEverybody(mira.page, 'wipe the rehearsal')
  await press(mira.dialog, life.wipe)
  await mira.reads(start.wiped)
  await expect(mira.page.getByText(life.rehearsal)).toHaveCount(0)
  await expect(pretended.heading(life.noLonger)).toBeVisible()
  const [, wiped = ''] = /\/board\/([\w-]+)/.exec(home) ?? []
  expect((await bytesOf(stage.server.directory)).includes(wiped)).toBe(false)

  await mira.page.goto(real)
  await expect(mira.heading(desk.said)).toBeVisible()
  await expect(mira.page.getByText(life.rehearsal)).toHaveCount(0)
  const rosa = await stage.participant()
  await rosa.joins(links.lived)
  await rosa.seesTheLine('live')
})

test('L6 a duplicate has the same title, moments, agreement and numbers, with links of its own', async ({ stage }) => {
  const mira = await stage.facilitator()
  const { life, start } = mira.says
  const links = await mira.makesABoard('Heart clinic', voices, 7)
  await mira.goesToTheDesk()
  const first = mira.page.url()
  await press(mira.page, life.duplicate)
  await expect(mira.page.getByRole('textbox', { name: start.called })).toHaveValue('Heart clinic')
  await expect(mira.page.getByRole('textbox', { name: start.supportLabel })).toHaveValue('Dana, 555 0100')
  await expect(mira.page.getByRole('spinbutton', { name: voices.staff })).toHaveValue('7')
  await mira.button(start.make).click()
  await expect(mira.heading(start.ready)).toBeVisible()
  const field = mira.page.getByRole('textbox', { name: filled(start.linkFor, { voice: voices.lived }), exact: true })
  expect(await field.inputValue()).not.toBe(links.lived)
  await mira.goesToTheDesk()
  expect(mira.page.url()).not.toBe(first)
  await expect(mira.page.getByText(life.rehearsal)).toHaveCount(0)
})

test('L4 what is kept about me: everybody reads it about themselves, and a facilitator for whoever asks, without what is private', async ({
  stage,
}) => {
  const { server } = stage
  const session = await lightSession(server.address)
  await session.moveTo('lived-experience')
  const rosa = await stage.participantOnAPhone()
  await rosa.joins(`${server.address}/join/${session.made.board}#${session.made.links[0]?.secret}`, 'Rosa')
  await rosa.tells({ felt: '-1', why: 'The corridor was cold.' })
  const { life, slip, board } = rosa.says
  await rosa.goesToTheBoard()
  await rosa.hand.press(rosa.link(board.mine))
  await rosa.hand.press(rosa.button(slip.keptAboutMe))
  const line = (term: string, fact: string) =>
    expect(rosa.dialog.getByRole('definition').and(rosa.dialog.getByText(fact, { exact: true })), term).toBeVisible()
  await line(life.keptName, 'Rosa')
  await line(life.keptBreak, life.breaks.none)
  await line(life.keptSaid, filled(life.said_other, { count: 0 }))
  await expect(rosa.dialog).toContainText('Only the slip opens it')
  await isForEverybody(rosa.page, 'what is kept about me')
  const coming = rosa.page.waitForEvent('download')
  await rosa.hand.press(rosa.dialog.getByRole('link', { name: life.keptFile }))
  const download = await coming
  const file = await readFile(await download.path(), 'utf8')
  expect(JSON.parse(file)).toMatchObject({ format: 'firsthand-held', person: { part: { name: 'Rosa' } }, said: [] })
  expect(file).not.toContain('The corridor was cold')

  const mira = await leads(stage, session.facilitator)
  await press(mira.page, filled(life.keptAbout, { name: 'Rosa' }))
  await expect(mira.dialog.getByText(life.keptSessions)).toBeVisible()
  await expect(mira.dialog.getByText(life.keptReady, { exact: true })).toHaveCount(0)
  await isForEverybody(mira.page, 'what is kept about somebody')
})

test('L2 two weeks before it is forgotten, facilitators are told when, what goes, and how to take it home', async ({
  browser,
}) => {
  const server = await startServer({ env: { RETENTION_DAYS: '10' } })
  const stage = new Stage(server, browser)
  try {
    const session = await lightSession(server.address)
    const mira = await leads(stage, session.facilitator, { language: 'fr' })
    const { life } = mira.says
    await mira.reads(filled(life.soonTitle_other, { count: 10 }))
    await expect(mira.page.getByRole('link', { name: life.takeHome })).toBeVisible()
    await isForEverybody(mira.page, 'desk before the end')
    await mira.page.getByRole('link', { name: life.takeHome }).click()
    await mira.reads(filled(life.soonTitle_other, { count: 10 }))
    const rosa = await session.join('lived')
    const line = await rosa.live()
    expect(JSON.stringify(line.all('life' as never))).toBe('[]')
    line.close()
    await stage.end()
  } finally {
    await server.end()
  }
})

test('O11 what stands under a content note is opened by whoever wants to read it, and stays covered on the wall', async ({
  stage,
}) => {
  const { server } = stage
  const session = await lightSession(server.address)
  await session.moveTo('lived-experience')
  const amina = await session.join('lived')
  const words = 'My brother did not come home.'
  const key = await amina.saysWithoutName({
    ...spoken(words, session.touchpoints[3] ?? null, { valence: -2 }),
    writtenDownBy: 'interpreter',
  })
  const { facilitator } = session
  await facilitator.does({ do: 'phase.last-words', phase: 'lived-experience' })
  await facilitator.does({ do: 'contribution.publish', contributions: [key.id] })
  await facilitator.does({ do: 'contribution.note', contribution: key.id, note: 'speaks about loss' })
  await session.moveTo('listen')

  const tom = await stage.participant()
  await tom.joins(`${server.address}/join/${session.made.board}#${session.made.links[1]?.secret}`)
  const { parts, listening } = tom.says
  await expect(tom.page.getByText('speaks about loss')).toBeVisible()
  await tom.readsNothingOf(words)
  await isForEverybody(tom.page, 'listening, under a note')
  await press(tom.page, parts.contentShow)
  await tom.reads(words)
  await tom.reads(parts.writtenDown.interpreter)
  await expect(tom.button(parts.contentCover)).toHaveAttribute('aria-expanded', 'true')
  await expect(tom.button(listening.next)).toBeVisible()
  await tom.page.goto(`${tom.page.url().split('?')[0]}?view=list`)
  await expect(tom.page.getByText('speaks about loss')).toBeVisible()
  await tom.readsNothingOf(words)
  await press(tom.page, parts.contentShow)
  await tom.reads(words)
  await tom.page.goto(`${tom.page.url().split('?')[0]}?view=map`)
  await tom.page.getByRole('button', { name: /speaks about loss/ }).press('Enter')
  await expect(tom.button(parts.contentShow)).toBeVisible()
  await tom.readsNothingOf(words)
  await tom.page.goto(`${tom.page.url().split('?')[0]}?view=canvas`)
  await expect(tom.page.getByRole('article').getByText('speaks about loss')).toBeVisible()
  await tom.readsNothingOf(words)

  const mira = await leads(stage, session.facilitator)
  await mira.page.goto(mira.page.url().replace(/\/desk$/, '/room'))
  await mira.page.getByRole('radio', { name: parts.viewList }).check()
  await expect(mira.page.getByText('speaks about loss')).toBeVisible()
  await expect(mira.button(parts.contentShow)).toHaveCount(0)
  await mira.readsNothingOf(words)
  await isForEverybody(mira.page, 'wall, under a note')
})
