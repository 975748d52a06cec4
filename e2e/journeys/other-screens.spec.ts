import { checkLooks, checkReflow, checkRules } from '../accessibility/check-screen.ts'
import type { Guest } from '../actors/guest.ts'
import { expect, test } from '../actors/stage.ts'
import { lightSession } from '../session/light-session.ts'

// So many pages that recording them would take longer than looking at them.
test.use({ trace: 'off' })
test.setTimeout(300_000)

async function look({ page }: Guest, screen: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await checkRules(page, screen)
  await checkLooks(page, screen)
  await checkReflow(page, screen)
}

test('making a board: its pages can be used by everybody', async ({ stage }) => {
  const mira = await stage.facilitator()
  await mira.page.goto(mira.address)
  await expect(mira.heading(mira.says.start.title)).toBeVisible()
  await look(mira, 'start')
  await mira.button(mira.says.start.make).click()
  await look(mira, 'start with what is missing')
  await mira.button(mira.says.plan.changePlan).click()
  await look(mira, 'start with the plan opened')
  await mira.makesABoard('Heart clinic', { lived: 'Lived experience', staff: 'Staff' })
  await look(mira, 'the links of a new board')
  await mira.page.goto(mira.address)
  await look(mira, 'start with a board of one’s own')
  await mira.button(mira.says.parts.display).click()
  await look(mira, 'display')
  await mira.page.goto(`${mira.address}/nowhere`)
  await look(mira, 'no page')
})

test('joining and contributing: each step can be used by everybody', async ({ stage }) => {
  const { server } = stage
  const session = await lightSession(server.address)
  const { made, moveTo, facilitator } = session
  const [lived, staff] = made.links
  const address = (secret?: string) => `${server.address}/join/${made.board}#${secret}`
  await moveTo('lived-experience')
  const rosa = await stage.participant()
  await rosa.opensTheLink(address(staff?.secret))
  await look(rosa, 'joining as staff')
  await rosa.page.goto(address(made.facilitatorSecret))
  await expect(rosa.button(rosa.says.join.goLead)).toBeVisible()
  await look(rosa, 'joining to lead')
  await rosa.page.goto(address('A'.repeat(32)))
  await rosa.reads(rosa.says.refusals['unknown-link'])
  await look(rosa, 'a link that opens nothing')
  await rosa.opensTheLink(address(lived?.secret))
  await look(rosa, 'joining with lived experience')
  await rosa.comesIn()

  const { composer, parts } = rosa.says
  const radio = (name: string) => rosa.page.getByRole('radio', { name, exact: true })
  await rosa.beginsToSay()
  await look(rosa, 'which moment')
  await radio('Waiting').check()
  await rosa.button(composer.next).click()
  await look(rosa, 'how it felt')
  await radio(parts.felt['-2']).check()
  await rosa.button(composer.next).click()
  await look(rosa, 'which words')
  await rosa.button(composer.next).click()
  await rosa.page.getByRole('textbox', { name: composer.why }).fill('x'.repeat(1900))
  await look(rosa, 'what happened')
  await rosa.button(composer.toLook).click()
  await look(rosa, 'the preview')
  await rosa.adds()
  await expect(rosa.heading(composer.kept)).toBeVisible()
  await look(rosa, 'it is kept, and the slip')
  const slip = await rosa.readsTheSlip()
  await rosa.goesToTheBoard()
  await rosa.button(parts.break).click()
  await look(rosa, 'a break')
  await rosa.isBack()

  const anyone = await stage.slipHolder()
  await anyone.page.goto(`${server.address}/board/${made.board}/slip`)
  await look(anyone, 'opening a slip')
  await anyone.opensTheSlip(`${server.address}/board/${made.board}`, slip)
  await look(anyone, 'an opened slip')
  const [, person = ''] = /\/as\/([\w-]+)/.exec(rosa.page.url()) ?? []
  await facilitator.does({ do: 'person.remove', person, reason: 'Please see me' })
  await expect(rosa.heading(rosa.says.board.gone)).toBeVisible()
  await look(rosa, 'removed')
})

test('the desk’s dialogs, the codes for the wall and the canvas can be used by everybody', async ({ stage }) => {
  const mira = await stage.facilitator()
  const links = await mira.makesABoard('Heart clinic', { lived: 'Lived experience', staff: 'Staff' })
  await mira.goesToTheDesk()
  const rosa = await stage.participant()
  await rosa.joins(links.lived, 'Rosa')
  await mira.movesOnTo('Lived experience')
  await rosa.tells({ moment: 'Waiting', felt: '-2', why: 'Doctor Brown never came.' })
  await rosa.goesToTheBoard()
  await mira.collects()

  const { moderation, room, canvas, parts } = mira.says
  const close = () => mira.dialog.getByRole('button', { name: parts.close }).first().click()
  const words = 'Doctor Brown never came.'
  for (const [move, screen] of [
    [moderation.redact, 'blacking out'] as const,
    [moderation.return, 'sending back'] as const,
  ]) {
    await (await mira.card(words)).getByRole('button', { name: move, exact: true }).click()
    await look(mira, screen)
    await close()
  }
  await mira.publishesEverything()
  await look(mira, 'the desk with something ready')
  await mira.button(`Remove Rosa`).click()
  await look(mira, 'removing somebody')
  await close()
  await mira.callsTheLastWords()
  await mira.button(/^Close this phase/).click()
  await look(mira, 'moving on')
  await close()
  await mira.movesOnTo('Listen')
  const deskAddress = mira.page.url()
  await mira.page.goto(deskAddress.replace(/desk$/, 'room'))
  await mira.page.getByRole('checkbox', { name: room.showCodes }).check()
  await expect(mira.page.getByRole('img', { name: /^Code to join as/ }).first()).toBeVisible()
  await look(mira, 'the wall with codes')
  await mira.page.goto(deskAddress)
  await mira.movesOnTo('Staff')
  await mira.movesOnTo('Make sense together')

  await rosa.opens('list')
  await rosa.button(/^Change the moment “Waiting”/).click()
  await look(rosa, 'changing a moment')
  await rosa.page.keyboard.press('Escape')
  await rosa
    .button(/^Move to another moment/)
    .first()
    .click()
  await look(rosa, 'moving a contribution')
  await rosa.page.keyboard.press('Escape')
  await rosa.opens('map')
  await rosa.opensOnTheMap('Waiting')
  await look(rosa, 'a moment on the map')
  await rosa.opens('canvas')
  await expect(rosa.button(canvas.tool.draw)).toBeVisible()
  await look(rosa, 'the canvas')
})
