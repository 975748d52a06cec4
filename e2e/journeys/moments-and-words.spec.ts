import { checkLooks, checkReflow, checkRules } from '../accessibility/check-screen.ts'
import { filled } from '../actors/catalogue.ts'
import { expect, test } from '../actors/stage.ts'
import { lightSession, spoken } from '../session/light-session.ts'

test('G1, G2 with the keyboard: the words of a board are chosen and changed, and one of each side stays', async ({
  stage,
}) => {
  const mira = await stage.facilitator({ with: 'keyboard' })
  const { deck } = mira.says
  await mira.page.goto(mira.address)
  const offered = mira.page.getByRole('list', { name: deck.offered })
  await expect(offered.getByRole('listitem')).toHaveCount(20)
  await mira.hand.choose(mira.page.getByRole('radio', { name: new RegExp(`^${deck.decks.few}`) }))
  await expect(offered.getByRole('listitem')).toHaveText([/scared/, /calm/, /sad/, ...Array(9).fill(/./)])
  await checkRules(mira.page, 'the words of a board')

  await mira.hand.press(mira.button(deck.change))
  const words = mira.page.getByRole('textbox', { name: new RegExp(filled(deck.wordAt, { n: '\\d+' })) })
  for (const word of ['calm', 'happy', 'safe', 'welcome', 'strong']) {
    await mira.hand.press(mira.button(filled(deck.remove, { word })))
  }
  await expect(words).toHaveCount(7)
  await mira.hand.press(mira.button(filled(deck.remove, { word: 'proud' })))
  await expect(mira.page.getByRole('alert').filter({ hasText: deck.stays })).toBeVisible()
  await expect(words).toHaveCount(7)
  await mira.hand.press(mira.button(filled(deck.earlier, { word: 'proud' })))
  await mira.hand.press(mira.button(deck.add))
  await expect(words.last()).toBeFocused()
  await mira.page.keyboard.type('cold')
  await mira.page.getByRole('combobox', { name: filled(deck.pictureOf, { word: 'cold' }) }).selectOption('alone')
  await checkRules(mira.page, 'the words of a board, being changed')
  await checkReflow(mira.page, 'the words of a board, being changed')
  await mira.hand.press(mira.button(deck.done))
  await expect(offered.getByRole('listitem')).toHaveText(
    ['scared', 'sad', 'angry', 'alone', 'confused', 'proud', 'tired', 'cold'].map((word) => new RegExp(word)),
  )
  // Another deck, and back.
  await mira.hand.choose(mira.page.getByRole('radio', { name: new RegExp(`^${deck.decks.visit}`) }))
  await mira.hand.press(mira.button(deck.putBack))
  await expect(offered).toContainText('cold')
})

test('G3–G6 on a phone somebody names a moment that is missing; it is put on the journey, split and merged again', async ({
  stage,
}) => {
  const { address } = stage.server
  const session = await lightSession(address)
  const { made, moveTo } = session
  await moveTo('lived-experience')
  const rosa = await stage.participantOnAPhone()
  const pictures = rosa.page.waitForResponse(/emotions.*\.svg$/)
  await rosa.joins(`${address}/join/${made.board}#${made.links[0]?.secret}`)
  await rosa.beginsToSay()
  expect((await pictures).status(), 'G2 the pictures come from this server').toBe(200)
  const { composer, list } = rosa.says
  await rosa.hand.choose(rosa.page.getByRole('radio', { name: composer.another }))
  await rosa.hand.press(rosa.button(composer.next))
  await expect(rosa.page.getByRole('alert')).toHaveText(composer.anotherName)
  await rosa.hand.write(rosa.page.getByRole('textbox', { name: composer.anotherName }), 'Parking the car')
  await checkRules(rosa.page, 'naming a moment')
  await rosa.hand.press(rosa.button(composer.next))
  await rosa.hand.press(rosa.button(composer.ratherNot))
  const worried = rosa.page.getByRole('checkbox', { name: 'worried', exact: true })
  await rosa.hand.choose(worried)
  await checkLooks(rosa.page, 'words with pictures')
  await checkReflow(rosa.page, 'words with pictures')
  await rosa.hand.press(rosa.button(composer.next))
  await rosa.hand.write(rosa.page.getByRole('textbox', { name: composer.why }), 'There was no place.')
  await rosa.hand.press(rosa.button(composer.toLook))
  await rosa.reads(filled(composer.proposed, { host: 'Mira', moment: 'Parking the car' }))
  await rosa.adds()

  const mira = await stage.facilitator()
  await mira.joinsToLead(`${address}/join/${made.board}#${made.facilitatorSecret}`, 'Mira')
  await mira.callsTheLastWords()
  const card = await mira.card('There was no place.')
  await mira.hand.press(card.getByRole('button', { name: list.takeUp }))
  await checkRules(mira.page, 'a moment that was proposed')
  await mira.dialog.getByRole('radio', { name: mira.says.pictures.journey, exact: true }).check()
  await mira.dialog.getByRole('combobox', { name: list.place }).selectOption({ index: 1 })
  await mira.hand.press(mira.button(list.takeUpGo))
  await expect(card.getByRole('button', { name: list.takeUp })).toHaveCount(0)
  await expect(card.getByRole('button', { name: /Parking the car/ })).toBeVisible()

  await moveTo('together')
  const tom = await session.join('staff', 'Tom')
  for (const words of ['We see the full car park.', 'We park far away too.']) {
    const { id: contribution, secretHash } = tom.nextKey()
    const said = spoken(words, session.touchpoints[0])
    await tom.does({ do: 'contribution.add', contribution, secretHash, spoken: said })
  }
  await mira.page.goto(mira.page.url().replace(/\/desk.*$/, '?view=list'))
  const change = (moment: string) => mira.button(filled(list.changeMoment, { moment }))
  await mira.hand.press(change('The letter arrives'))
  await mira.hand.press(mira.button(list.splitThis))
  await mira.dialog.getByRole('textbox', { name: list.momentName }).fill('Coming by car')
  await mira.dialog.getByRole('checkbox', { name: /far away/ }).check()
  await checkRules(mira.page, 'splitting a moment')
  await checkReflow(mira.page, 'splitting a moment')
  await mira.hand.press(mira.button(list.split))
  const moments = mira.page.getByRole('navigation', { name: list.momentsNav }).getByRole('link')
  await expect(moments).toHaveText([/letter/, /Coming by car/, /Parking/, ...Array(7).fill(/./)])
  const section = (name: string) => mira.page.getByRole('region', { name, exact: true })
  await expect(section('Coming by car')).toContainText('We park far away too.')
  await expect(section('The letter arrives')).toContainText('We see the full car park.')

  await mira.hand.press(change('Coming by car'))
  await mira.hand.press(mira.button(list.mergeThis))
  await mira.dialog.getByRole('radio', { name: 'Parking the car' }).check()
  await mira.reads(filled(list.mergeWhy, { moment: 'Coming by car', into: 'Parking the car' }))
  await checkRules(mira.page, 'merging moments')
  await mira.hand.press(mira.button(list.merge))
  await expect(section('Parking the car')).toContainText('We park far away too.')
  await expect(change('Coming by car')).toHaveCount(0)
})
