import { checkScreen } from '../accessibility/check-screen.ts'
import { filled } from '../actors/catalogue.ts'
import { expect, test } from '../actors/stage.ts'
import { corridor, leads, letter, tea, threeCollected } from '../session/collected-session.ts'
import { lightSession } from '../session/light-session.ts'
import { linkOf } from '../session/link-of.ts'

test('the desk shows no words of the queue unasked, and can’t be taken for the wall', async ({ stage }) => {
  const { session } = await threeCollected(stage)
  const mira = await leads(stage, session, 'Mira')
  const { desk, room } = mira.says
  const seesNothing = async () => {
    await expect(mira.button(desk.uncover)).toBeVisible()
    const waits = `3${desk.coveredHeld_other.replace('{{count}}', '')}`
    await expect(mira.queue.getByText(waits, { exact: true })).toBeVisible()
    await mira.readsNothingOf(corridor, tea, letter)
  }
  await seesNothing()
  await mira.reads(desk.band)
  await expect(mira.page).toHaveTitle(new RegExp(`^${desk.windowTitle}`))
  await checkScreen(mira.page, 'the desk, covered')
  await mira.card(corridor)
  await checkScreen(mira.page, 'the desk, uncovered')

  await test.step('Escape covers it, and so does loading the page again', async () => {
    await mira.items.locator('[data-item]').first().focus()
    await mira.types('Escape')
    await seesNothing()
    await expect(mira.button(desk.uncover), 'the focus is where it can be uncovered').toBeFocused()
    await mira.opensTheQueue()
    await mira.reloads()
    await seesNothing()
  })

  await test.step('a window that was out of sight is covered', async () => {
    await mira.opensTheQueue()
    // Chromium without a screen never hides a page: it is told what a browser tells it then.
    await mira.page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
      Reflect.deleteProperty(document, 'visibilityState')
    })
    await seesNothing()
  })

  await test.step('the view for the room covers it when it opens and whenever it comes to the front', async () => {
    await mira.card(tea)
    const opening = mira.context.waitForEvent('page')
    await mira.link(desk.roomView).click()
    const wall = await opening
    await expect(wall.getByText(room.safe)).toBeVisible()
    await expect(wall).toHaveTitle(/^Safe to share/)
    await seesNothing()
    await mira.opensTheQueue()
    await wall.evaluate(() => dispatchEvent(new FocusEvent('focus')))
    await seesNothing()

    await checkScreen(wall, 'the wall')
    await wall.getByRole('button', { name: room.toDesk }).click()
    await checkScreen(wall, 'leaving the wall')
    await wall.getByRole('button', { name: room.leaveGo }).click()
    await expect(wall.getByText(desk.band)).toBeVisible()
    await expect(wall.getByText(desk.covered)).toBeVisible()
    expect(await wall.content()).not.toContain(corridor)
  })
})

test('A9 a voice group that is stopped reads why within a second, keeps what it is writing, and goes on', async ({
  stage,
}) => {
  const session = await lightSession(stage.server.address)
  await session.moveTo('lived-experience')
  const mira = await leads(stage, session, 'Mira')
  const rosa = await stage.participantOnAPhone()
  await rosa.joins(linkOf(stage.server.address, session.made, 'lived'))
  const why = filled(rosa.says.refusals['voice-held'], { reason: 'Somebody needs a moment.' })
  await rosa.beginsToSay()
  await rosa.answersTheQuestions({ moment: 'Waiting', felt: '0', why: letter })
  await mira.holds('Lived experience', 'Somebody needs a moment.')
  await expect(rosa.page.getByText(why)).toBeVisible({ timeout: 1_000 })
  await rosa.reads(letter)
  await mira.reads(filled(mira.says.desk.isHeld, { reason: 'Somebody needs a moment.' }))
  const amina = await stage.participant()
  await amina.joins(linkOf(stage.server.address, session.made, 'lived'))
  await expect(amina.page.getByText(why).first()).toBeVisible()
  await checkScreen(amina.page, 'a group that is stopped')
  await mira.letsGoOn('Lived experience')
  await expect(amina.page.getByText(why)).toHaveCount(0, { timeout: 1_000 })
  await rosa.adds()
  await expect(rosa.heading(rosa.says.composer.kept)).toBeVisible()
})

test('J5 from the desk: whoever is removed, or came by a link that is switched off, is out within a second and reads why', async ({
  stage,
}) => {
  const session = await lightSession(stage.server.address)
  await session.moveTo('listen')
  const mira = await leads(stage, session, 'Mira')
  const tom = await stage.participant()
  await tom.joins(linkOf(stage.server.address, session.made, 'staff'), 'Tom')
  const nina = await stage.participant()
  await nina.joins(linkOf(stage.server.address, session.made, 'staff'), 'Nina')
  await mira.removes('Tom', 'Please come and see me')
  await expect(tom.page.getByText('Please come and see me')).toBeVisible({ timeout: 1_000 })
  await tom.reads('Ask Mira at the desk')
  await checkScreen(tom.page, 'removed')

  const { desk } = mira.says
  await mira.link(desk.links).click()
  await mira.button(filled(desk.revokeLink, { group: 'Staff' })).click()
  await mira.dialog.getByRole('checkbox').check()
  await mira.dialog.getByRole('textbox', { name: desk.revokeReason }).fill('The link got about')
  await checkScreen(mira.page, 'switching a link off')
  await mira.dialog.getByRole('button', { name: desk.revoke, exact: true }).click()
  await expect(nina.page.getByText('The link got about')).toBeVisible({ timeout: 1_000 })
})

test('N3 somebody who needs a break without saying who is seen on the desk, and nothing tells who it is', async ({
  stage,
}) => {
  const session = await lightSession(stage.server.address)
  await session.moveTo('lived-experience')
  const mira = await leads(stage, session, 'Mira')
  const rosa = await stage.participantOnAPhone()
  await rosa.joins(linkOf(stage.server.address, session.made, 'lived'), 'Rosa')
  const { parts } = rosa.says
  await rosa.hand.press(rosa.button(parts.break))
  await rosa.hand.press(
    rosa.dialog.getByRole('button', { name: filled(parts.breakAskUnnamed, { facilitator: 'Mira' }) }),
  )
  await mira.reads(mira.says.desk.needsBreakUnnamed_one)
  await mira.readsNothingOf('Rosa, Lived experience: needs a break')
  await rosa.isBack()
  await expect(mira.page.getByText(mira.says.desk.needsBreakUnnamed_one)).toHaveCount(0)
})

test('in French the desk, its dialogs and the wall can be used by everybody', async ({ stage }) => {
  const { session } = await threeCollected(stage)
  const mira = await stage.facilitator({ language: 'fr' })
  const { made } = session
  await mira.joinsToLead(`${stage.server.address}/join/${made.board}#${made.facilitatorSecret}`, 'Mira')
  const { moderation, parts, desk } = mira.says
  await checkScreen(mira.page, 'desk in French, covered')
  for (const move of [moderation.redact, moderation.return, moderation.hide, moderation.note]) {
    await (await mira.card(corridor)).getByRole('button', { name: move, exact: true }).click()
    await checkScreen(mira.page, `${move} in French`)
    await mira.dialog.getByRole('button', { name: parts.close }).first().click()
  }
  await mira.button(filled(desk.holdGroup, { group: 'Expérience vécue' }).replace(' : ', '\u00a0: ')).click()
  await checkScreen(mira.page, 'stopping a group in French')
})
