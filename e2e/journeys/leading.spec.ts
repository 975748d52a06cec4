import { checkLooks, checkReflow, checkRules, checkScreen } from '../accessibility/check-screen.ts'
import { filled } from '../actors/catalogue.ts'
import { expect, test } from '../actors/stage.ts'
import { leads, letter, tea, threeCollected } from '../session/collected-session.ts'
import { linkOf } from '../session/link-of.ts'

test('H3 everybody is brought to a moment: who reads goes along and can go back, who writes is only told', async ({
  stage,
}) => {
  const { session } = await threeCollected(stage)
  const { facilitator, made } = session
  const line = await facilitator.live()
  const held = line.all('contribution').map(({ id }) => id)
  line.close()
  await facilitator.does({ do: 'contribution.publish', contributions: held })
  await session.moveTo('staff')
  const link = (voice: string) => linkOf(stage.server.address, made, voice)

  const mira = await leads(stage, session, 'Nadia')
  const { leading, parts } = mira.says
  const rosa = await stage.participantOnAPhone()
  await rosa.joins(link('lived'))
  await rosa.reads(tea)
  const tom = await stage.participant()
  await tom.joins(link('staff'), 'Tom')
  await tom.link(parts.viewMap).click()
  const amina = await stage.participant()
  await amina.joins(link('lived'), 'Amina')
  await amina.beginsToSay()

  const place = 'Waiting'
  const brought = filled(leading.taken, { facilitator: 'Mira', place })
  await mira.link(parts.viewList).click()
  await mira.button(filled(leading.bringTo, { place })).click()
  const heading = (who: typeof rosa) => who.page.getByRole('heading', { name: place, level: 2 })
  await test.step('on a phone, in the List', async () => {
    await expect(heading(rosa)).toBeFocused()
    await expect(heading(rosa)).toBeInViewport()
    await expect(rosa.page.getByRole('status').filter({ hasText: brought })).toHaveCount(1)
    await checkScreen(rosa.page, 'brought to a moment')
  })
  await test.step('on the Map, where the moment opens', async () => {
    await expect(heading(tom)).toBeFocused()
    await tom.button(leading.back).click()
    await expect(heading(tom)).toHaveCount(0)
    await expect(tom.button(leading.back)).toHaveCount(0)
  })
  await test.step('whoever writes stays where they are and reads where the others are', async () => {
    const band = amina.page.getByRole('complementary', { name: leading.label })
    await expect(band).toContainText(filled(leading.asks, { facilitator: 'Mira', place }))
    await expect(amina.heading(amina.says.composer.where)).toBeVisible()
    await checkReflow(amina.page, 'told while writing')
  })
  await test.step('going back, and what was said as the next place', async () => {
    await rosa.button(leading.back).click()
    await expect(rosa.button(leading.back)).toHaveCount(0)
    await expect(rosa.page).toHaveURL(/as\/[\w-]+$/)
    await tom.button(parts.display).click()
    const words = mira.page.locator('li', { hasText: letter }).last()
    await words.getByRole('button', { name: leading.bring }).click()
    await expect(rosa.page.locator('li', { hasText: letter }).last()).toBeFocused()
    await tom.button(parts.close).click()
    const told = tom.page.getByRole('complementary', { name: leading.label })
    await expect(told, 'a dialog was open: nobody was moved').toContainText(' asks everybody to look at: ')
    await expect(tom.button(leading.go)).toBeVisible()
    await mira.button(leading.end).click()
    await expect(rosa.button(leading.back), 'the way back stays').toBeVisible()
    await expect(amina.page.locator('[data-focus]')).toHaveCount(0)
  })
  await test.step('H4–H6 a hand is raised, called and lowered', async () => {
    await tom.reads(filled(leading.handSeenNamed, { name: 'Tom' }))
    await tom.button(leading.raiseHand).click()
    await rosa.button(leading.raiseHand).click()
    await tom.reads(filled(leading.handIsSeen, { facilitator: 'Mira' }))
    await mira.link(new RegExp(parts.viewDesk)).click()
    const queue = mira.page.getByRole('region', { name: leading.hands })
    await expect(queue.getByRole('listitem')).toHaveText([/^Tom, Staff/, /^Somebody, Lived experience/])
    await checkRules(mira.page, 'hands on the desk')
    await checkReflow(mira.page, 'hands on the desk')
    await queue.getByRole('button', { name: filled(leading.callWho, { name: 'Tom, Staff' }) }).click()
    await tom.reads(filled(leading.yourTurn, { facilitator: 'Mira' }))
    await checkRules(tom.page, 'it is one’s turn')
    await checkReflow(tom.page, 'it is one’s turn')
    await tom.button(leading.turnDone).click()
    await expect(queue.getByRole('listitem')).toHaveText([/^Somebody, Lived experience/])
    await expect(tom.button(leading.raiseHand)).toBeVisible()
  })
  await test.step('P30 what lies ahead is changed, and everybody sees it', async () => {
    const { desk, plan } = mira.says
    await mira.link(desk.changeAhead).click()
    await expect(mira.heading(plan.ahead)).toBeVisible()
    const cells = mira.page.getByRole('button', { name: /Staff,/ })
    await expect(cells.first(), 'what has begun is no button').toHaveAccessibleName(/Make sense together/)
    await mira.button(plan.addPhase).click()
    await mira.dialog.getByRole('radio', { name: new RegExp(plan.kinds.prioritise) }).check()
    await mira.dialog.getByRole('button', { name: plan.addPhaseGo }).click()
    await mira.reads(filled(plan.aheadChanged, { added: 1, removed: 0, changed: 0 }))
    await checkScreen(mira.page, 'the plan during a session')
    await mira.button(plan.aheadUse).click()
    await mira.reads(plan.aheadUsed)
    await expect(tom.page.getByRole('list', { name: tom.says.parts.phases })).toContainText('Prioritise')
    await expect(tom.page.getByText(leading.planChanged)).toHaveCount(1)
  })
  await test.step('H8 the timer: about two minutes, then a soft end', async () => {
    const rings = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()
    await facilitator.does({ do: 'timer.set', rings: rings(110) })
    await expect(tom.page.getByText(leading.time.soon_other.replace('{{count}}', '2')).first()).toBeVisible()
    await facilitator.does({ do: 'timer.set', rings: rings(-1) })
    await expect(tom.page.getByText(leading.time.over)).toBeVisible()
    await expect(tom.page.getByText(tom.says.board.timeOver)).toHaveCount(1)
    await checkLooks(tom.page, 'the time is over')
  })
})
