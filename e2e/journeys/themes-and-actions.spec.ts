import { checkScreen } from '../accessibility/check-screen.ts'
import { filled } from '../actors/catalogue.ts'
import type { Guest } from '../actors/guest.ts'
import type { Participant } from '../actors/participant.ts'
import { field, inDialog, startsATheme } from '../actors/sense.ts'
import { expect, type Stage, test } from '../actors/stage.ts'
import { type LightSession, lightSession, spoken } from '../session/light-session.ts'
import { linkOf } from '../session/link-of.ts'

const corridor = 'Two hours in the corridor, and nobody said a word.'
const loss = 'My brother did not come home that night.'
const tea = 'The woman with the tea asked how I was.'
const hers = 'I counted the tiles and thought they had forgotten me.'
const howLong = 'Nobody says how long'

/** A board on which lived experience has been heard, in the part in which everybody makes sense of it together. */
async function together(stage: Stage): Promise<LightSession & { linkFor: (voice: string) => string }> {
  const { address } = stage.server
  const session = await lightSession(address)
  const { facilitator, touchpoints, made } = session
  await session.moveTo('lived-experience')
  const amina = await session.join('lived')
  const says = (words: string, at: number) => amina.saysWithoutName(spoken(words, touchpoints[at], { valence: -1 }))
  const keys = [await says(corridor, 3), await says(loss, 3), await says(tea, 4)]
  await facilitator.does({ do: 'phase.last-words', phase: 'lived-experience' })
  await facilitator.does({ do: 'contribution.publish', contributions: keys.map(({ id }) => id) })
  await facilitator.does({ do: 'contribution.note', contribution: keys[1]?.id ?? '', note: 'speaks about loss' })
  await session.moveTo('together')
  return { ...session, linkFor: (voice) => linkOf(address, made, voice) }
}

/** The part of the page that is about one theme. */
const themed = ({ page }: Guest, title: string) => page.getByRole('region', { name: title, exact: true })
/** What was written down, as one item of the page of what will be done. */
const entry = ({ page }: Guest, what: string) => page.getByRole('listitem').filter({ hasText: what }).first()
const counts = (who: Guest, title: string, lived: number, staff: number) =>
  expect(
    themed(who, title)
      .getByRole('listitem')
      .filter({ hasText: /: \d+$/ }),
  ).toHaveText([
    filled(who.says.theme.countOf, { voice: 'Lived experience', count: lived }),
    filled(who.says.theme.countOf, { voice: 'Staff', count: staff }),
  ])

async function opensRenaming(who: Participant, title: string, next: string): Promise<void> {
  const { theme } = who.says
  await who.hand.press(who.button(filled(theme.changeOf, { title })))
  await who.hand.press(inDialog(who, theme.rename))
  await who.hand.write(field(who, theme.called), next)
}

test('T1 T2 themes: made on a phone, read by staff at once, named by two at the same moment; what is taken back leaves them', async ({
  stage,
}) => {
  const { linkFor } = await together(stage)
  const rosa = await stage.participantOnAPhone()
  const tom = await stage.participant()
  await rosa.joins(linkFor('lived'), 'Rosa')
  await tom.joins(linkFor('staff'), 'Tom')
  const { theme } = rosa.says

  await test.step('Rosa says something and starts a theme with it and what somebody else said', async () => {
    await tom.opens('themes')
    await tom.reads(theme.none)
    await rosa.tells({ moment: 'Waiting', felt: '-2', why: hers, name: 'Rosa' })
    await rosa.goesToTheBoard()
    await rosa.opens('themes')
    await startsATheme(rosa, howLong, 'CORRIDOR', corridor)
    await counts(tom, howLong, 1, 0)
    await expect(themed(tom, howLong)).toContainText(corridor)
    await rosa.hand.press(rosa.button(filled(theme.chooseFor, { title: howLong })))
    await rosa.hand.choose(rosa.dialog.getByRole('checkbox', { name: new RegExp(`^${hers}`) }))
    await checkScreen(rosa.page, 'choosing what is in a theme')
    await rosa.hand.press(inDialog(rosa, rosa.says.parts.save))
    await counts(tom, howLong, 2, 0)
  })

  await test.step('what stands under a content note stays closed until it is opened, in the picker too', async () => {
    await rosa.hand.press(rosa.button(filled(theme.chooseFor, { title: howLong })))
    await expect(rosa.dialog.getByRole('checkbox', { name: /speaks about loss/ })).toBeVisible()
    await rosa.readsNothingOf(loss)
    await rosa.hand.press(inDialog(rosa, filled(theme.openWords, { note: 'speaks about loss' })))
    await expect(rosa.dialog.getByText(loss)).toBeVisible()
    await rosa.hand.press(inDialog(rosa, rosa.says.parts.cancel))
  })

  await test.step('both rename it: the second is told what it is called now, keeps the typed name, and chooses', async () => {
    await opensRenaming(rosa, howLong, 'Left alone')
    await opensRenaming(tom, howLong, 'Waiting times')
    await rosa.hand.press(inDialog(rosa, theme.renameIt))
    await expect(rosa.heading('Left alone')).toBeVisible()
    await tom.hand.press(inDialog(tom, theme.renameIt))
    await expect(tom.dialog.getByText(filled(theme.overtaken, { title: 'Left alone' }))).toBeVisible()
    await expect(field(tom, theme.called)).toHaveValue('Waiting times')
    await expect(rosa.heading('Left alone'), 'nobody’s name is written over unseen').toBeVisible()
    await checkScreen(tom.page, 'renaming what somebody else has renamed')
    await tom.hand.press(inDialog(tom, theme.renameStill))
    await expect(rosa.heading('Waiting times')).toBeVisible()
  })

  await test.step('Tom marks a contribution as unexpected, in the list, and puts it into a new theme', async () => {
    await tom.opens('list')
    await tom.hand.press(tom.button(filled(theme.markThis, { words: tea })))
    await tom.hand.write(field(tom, theme.markWhy), 'Nobody had planned the tea')
    await tom.hand.press(inDialog(tom, theme.markIt))
    await expect(tom.dialog).toHaveCount(0)
    await tom.reads('Nobody had planned the tea')
    await tom.hand.press(tom.button(filled(theme.themesOfThis, { words: tea })))
    await tom.hand.choose(tom.dialog.getByRole('checkbox', { name: 'Waiting times', exact: true }))
    await tom.hand.write(field(tom, theme.newTheme_one), 'Kindness')
    await tom.hand.press(inDialog(tom, tom.says.parts.save))
    await expect(themed(rosa, 'Kindness')).toContainText('Nobody had planned the tea')
    await counts(rosa, 'Waiting times', 3, 0)
    await checkScreen(rosa.page, 'themes')
  })

  await test.step('T2 Rosa takes her words back: they leave the theme while Tom reads it', async () => {
    await tom.opens('themes')
    await expect(themed(tom, 'Waiting times')).toContainText(hers)
    await rosa.opensTheirOwnWords()
    await rosa.takesBack(hers)
    await counts(tom, 'Waiting times', 2, 0)
    await tom.readsNothingOf(hers)
  })
})

test('T1 by keyboard alone: a theme from a moment, put together with another, and both brought back', async ({
  stage,
}) => {
  const { linkFor, facilitator, join } = await together(stage)
  const kim = await stage.participantWithoutAMouse()
  await kim.joins(linkFor('staff'), 'Kim')
  const { theme } = kim.says
  await kim.opens('themes')
  await startsATheme(kim, 'Kindness', 'tea', tea)

  await kim.hand.press(kim.button(theme.start))
  await kim.hand.choose(kim.dialog.getByRole('radio', { name: theme.fromMoment, exact: true }))
  await kim.dialog.getByRole('combobox', { name: theme.whichMoment }).selectOption('Waiting')
  await expect(field(kim, theme.called), 'called like its moment, until there is a better word').toHaveValue('Waiting')
  await kim.hand.press(inDialog(kim, theme.make))
  await expect(kim.heading('Waiting')).toBeFocused()
  await counts(kim, 'Waiting', 2, 0)

  await kim.hand.press(kim.button(filled(theme.changeOf, { title: 'Waiting' })))
  await kim.hand.press(inDialog(kim, theme.merge))
  await kim.hand.choose(kim.dialog.getByRole('radio', { name: 'Kindness', exact: true }))
  await kim.hand.press(inDialog(kim, theme.mergeIt))
  await counts(kim, 'Kindness', 3, 0)
  await expect(kim.heading('Waiting')).toHaveCount(0)
  await expect(kim.button(theme.undo), 'the keyboard stands on the way back').toBeFocused()
  await checkScreen(kim.page, 'themes that were put together')
  await kim.hand.press(kim.button(theme.undo))
  await expect(kim.heading('Waiting')).toBeFocused()
  await counts(kim, 'Waiting', 2, 0)
  await counts(kim, 'Kindness', 1, 0)

  await test.step('observers read along, and are offered nothing', async () => {
    const observer = await join('observer')
    const { page, context } = await stage.device({})
    const [name = '', value = ''] = observer.cookie.split('=')
    const path = `/api/boards/${observer.board}/as/${observer.id}`
    await context.addCookies([{ name, value, domain: new URL(observer.address).hostname, path }])
    await page.goto(`${observer.address}/board/${observer.board}/as/${observer.id}?view=themes`)
    await expect(page.getByRole('heading', { name: 'Kindness' })).toBeVisible()
    await expect(page.getByText(theme.readAlong)).toBeVisible()
    await expect(page.getByRole('button', { name: theme.start })).toHaveCount(0)
    await facilitator.does({ do: 'board.pause', paused: true })
    await expect(kim.button(theme.start)).toHaveCount(0)
    await kim.reads(kim.says.refusals['board-paused'])
  })
})

test('T2 T3 what we will do: promised, refused with a reason, handed to others; told of after the end', async ({
  stage,
}) => {
  const session = await together(stage)
  const rosa = await stage.participantOnAPhone({ language: 'fr' })
  const tom = await stage.participant()
  await rosa.joins(session.linkFor('lived'), 'Rosa')
  await tom.joins(session.linkFor('staff'), 'Tom')
  const { action } = tom.says
  const { action: dit } = rosa.says
  const promise = 'Say every half hour how long it will still take'
  await rosa.tells({ moment: 'Attendre', felt: '-2', why: hers, name: 'Rosa' })
  await rosa.goesToTheBoard()
  await rosa.opens('themes')
  await startsATheme(rosa, howLong, 'tiles', hers)
  await tom.opens('actions')
  await rosa.opens('actions')

  await test.step('Tom writes a promise; half of it is kept over a reload; Rosa reads it at once', async () => {
    await tom.hand.press(tom.button(action.add))
    await tom.hand.write(field(tom, action.what.action), promise)
    await tom.reloads()
    await tom.hand.press(tom.button(action.add))
    await expect(field(tom, action.what.action)).toHaveValue(promise)
    await tom.hand.press(inDialog(tom, action.save))
    await expect(tom.dialog.getByText(action.neededChoice)).toBeVisible()
    await tom.hand.write(field(tom, action.whoLabel), 'The desk')
    await tom.dialog.getByLabel(action.byLabel).fill('2027-01-15')
    await tom.hand.choose(tom.dialog.getByRole('radio', { name: action.powers.team, exact: true }))
    await checkScreen(tom.page, 'writing down what comes of it')
    await tom.hand.press(inDialog(tom, action.answersChoose))
    await tom.hand.choose(tom.dialog.getByRole('checkbox', { name: howLong, exact: true }))
    await tom.hand.choose(tom.dialog.getByRole('checkbox', { name: new RegExp(`^${hers}`) }))
    await tom.hand.press(inDialog(tom, action.answersDone))
    await tom.hand.press(inDialog(tom, action.save))
    await expect(tom.heading(promise)).toBeFocused()
    for (const words of [howLong, hers, 'The desk', '15 janvier 2027', dit.powers.team]) {
      await expect(entry(rosa, promise)).toContainText(words)
    }
  })

  await test.step('Rosa, on the phone and in French: a need that can’t be met, and what they don’t agree on', async () => {
    await rosa.hand.press(rosa.button(dit.add))
    await rosa.hand.choose(rosa.dialog.getByRole('radio', { name: dit.kinds.unmet }))
    await rosa.hand.write(field(rosa, dit.what.unmet), 'A second doctor')
    await rosa.hand.press(inDialog(rosa, dit.save))
    await expect(field(rosa, dit.reasonLabel), 'it is never written down without its reason').toBeFocused()
    await rosa.hand.write(field(rosa, dit.reasonLabel), 'There is no post for it')
    await rosa.hand.press(inDialog(rosa, dit.save))
    await expect(entry(tom, 'A second doctor')).toContainText('There is no post for it')
    await rosa.hand.press(rosa.button(dit.add))
    await rosa.hand.choose(rosa.dialog.getByRole('radio', { name: dit.kinds.stalemate }))
    await rosa.hand.write(field(rosa, dit.what.stalemate), 'Whether family may wait inside')
    const holds = filled(dit.holdsLabel, { voice: 'Expérience vécue' })
    await rosa.hand.write(field(rosa, holds), 'Nobody should hear bad news alone')
    await rosa.hand.press(inDialog(rosa, dit.save))
    await expect(entry(tom, 'Whether family may wait inside')).toContainText('Nobody should hear bad news alone')
    await checkScreen(rosa.page, 'what we will do')
  })

  await test.step('two change one entry: the second is told, and writes over nothing unseen', async () => {
    await rosa.hand.press(rosa.button(filled(dit.changeOf, { what: 'A second doctor' })))
    await rosa.hand.write(field(rosa, dit.what.unmet), 'A second doctor on Fridays')
    await tom.hand.press(tom.button(filled(action.changeOf, { what: 'A second doctor' })))
    await tom.hand.write(field(tom, action.what.unmet), 'More doctors')
    await rosa.hand.press(inDialog(rosa, dit.saveChange))
    await expect(tom.heading('A second doctor on Fridays')).toHaveCount(1)
    await tom.hand.press(inDialog(tom, action.saveChange))
    const told = filled(action.changedMeanwhile, { what: 'A second doctor on Fridays' })
    await expect(tom.dialog.getByText(told)).toBeVisible()
    await expect(field(tom, action.what.unmet)).toHaveValue('More doctors')
    await tom.hand.press(inDialog(tom, action.remove))
    await expect(rosa.heading('A second doctor on Fridays')).toHaveCount(0)
    await tom.hand.press(tom.button(tom.says.theme.undo))
    await expect(rosa.heading('A second doctor on Fridays')).toBeVisible()
  })

  await test.step('T2 Rosa takes her words back: the promise stays, her words leave it', async () => {
    await rosa.opensTheirOwnWords()
    await rosa.takesBack(hers)
    await expect(entry(tom, promise)).toContainText(howLong)
    await expect(entry(tom, promise)).not.toContainText(hers)
    await tom.readsNothingOf(hers)
  })

  await test.step('T3 after the end nobody changes anything, and the facilitator tells what became of it', async () => {
    await session.moveTo('closed')
    await tom.reads(filled(action.closed, { facilitator: 'Mira' }))
    await expect(tom.button(action.add)).toHaveCount(0)
    await expect(tom.button(new RegExp(`^${action.change}`))).toHaveCount(0)
    const { page, context, hand } = await stage.device({})
    const { cookie, board, id, address } = session.facilitator
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([
      { name, value, domain: new URL(address).hostname, path: `/api/boards/${board}/as/${id}` },
    ])
    await page.goto(`${address}/board/${board}/as/${id}?view=actions`)
    await hand.press(page.getByRole('button', { name: filled(action.tellOf, { what: promise }) }))
    await hand.choose(page.getByRole('radio', { name: action.progress.begun, exact: true }))
    await hand.write(page.getByRole('textbox', { name: action.tellText }), 'The desk tries it on Mondays')
    await checkScreen(page, 'telling what became of it')
    await hand.press(page.getByRole('button', { name: action.tellIt }))
    await expect(entry(tom, promise)).toContainText('The desk tries it on Mondays')
    await expect(entry(tom, promise)).toContainText(action.progress.begun)
    const day = new Date().toISOString().slice(0, 10)
    await expect(entry(tom, promise).locator(`time[datetime="${day}"]`)).toBeVisible()
    await expect(tom.button(new RegExp(`^${action.tell}`))).toHaveCount(0)
    await checkScreen(tom.page, 'what we will do, on a closed board')
  })
})
