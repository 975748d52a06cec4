import { deriveAuthorKey, readSlip } from '@firsthand/model'
import { checkScreen } from '../accessibility/check-screen.ts'
import { expect, test } from '../actors/stage.ts'
import { lookIntoStore } from '../server/look-into-store.ts'

const corridor = 'Two hours in the corridor, and nobody said a word.'

test('N1 how anonymity works here: read before joining and before speaking, with a real row and keys to compare', async ({
  stage,
}) => {
  const mira = await stage.facilitator()
  const links = await mira.makesABoard('Heart clinic, a visit', { lived: 'Lived experience', staff: 'Staff' })
  await mira.goesToTheDesk()
  const rosa = await stage.participantOnAPhone()

  await test.step('before joining: what was chosen there stays chosen', async () => {
    await rosa.opensTheLink(links.lived)
    await rosa.reads(rosa.says.join.few)
    await rosa.usesASharedDevice()
    await rosa.asksHowAnonymityWorks('invitation')
    await checkScreen(rosa.page, 'how anonymity works, before joining')
    await rosa.hand.press(rosa.button(rosa.says.anonymity.backToWords))
    const shared = rosa.page.getByRole('checkbox', { name: new RegExp(`^${rosa.says.join.shared}`) })
    await expect(shared).toBeChecked()
    await shared.uncheck()
    await rosa.comesIn()
    await mira.movesOnTo('Lived experience')
  })

  await test.step('before speaking: nothing of one’s own yet, and nothing that was written is lost', async () => {
    await rosa.beginsToSay()
    await rosa.answersTheQuestions({ moment: 'Waiting', felt: '-2', words: ['forgotten'], why: corridor })
    await rosa.reads(rosa.says.composer.few)
    await rosa.reads(rosa.says.composer.details)
    await checkScreen(rosa.page, 'the preview, with what is hidden from whom')
    await rosa.asksHowAnonymityWorks('composer')
    await rosa.reads(rosa.says.anonymity.none)
    await rosa.hand.press(rosa.button(rosa.says.anonymity.backToWords))
    await rosa.reads(corridor)
    await rosa.adds()
    rosa.slip = await rosa.readsTheSlip()
  })

  await test.step('a row of one’s own: as it lies in the store, every field of it', async () => {
    const [home = ''] = /^.*\/as\/[\w-]+/.exec(rosa.page.url()) ?? []
    await rosa.page.goto(`${home}/anonymity`)
    await rosa.hand.press(rosa.button(rosa.says.anonymity.showOwn))
    const table = rosa.page.getByRole('table')
    await expect(table).toContainText(corridor)
    await rosa.page.getByText(rosa.says.anonymity.raw).click()
    const shown: unknown = JSON.parse((await rosa.page.locator('pre').textContent()) ?? '')
    const [, board = ''] = /\/board\/([\w-]+)/.exec(home) ?? []
    const seed = readSlip(rosa.slip)
    if (!seed) throw new Error('the slip can’t be read')
    const stored = lookIntoStore(stage.server.directory).board(board).contributions
    expect(shown).toEqual(stored.get(deriveAuthorKey(seed, board, 0).id))
    await checkScreen(rosa.page, 'how anonymity works, with a row')
  })

  await test.step('the keys are the same as a neighbour’s, and say how often they were replaced', async () => {
    const amina = await stage.participant()
    await amina.joins(links.lived, 'Amina')
    const [home = ''] = /^.*\/as\/[\w-]+/.exec(amina.page.url()) ?? []
    await amina.page.goto(`${home}/anonymity`)
    const keys = await rosa.readsTheKeys()
    expect(await amina.readsTheKeys()).toBe(keys)
    expect(links.lived.replaceAll(/[^0-9A-Z]/g, '')).toContain(keys.replaceAll(' ', ''))
    await amina.reads(`${amina.says.anonymity.keysChecked} ${amina.says.anonymity.keysNever}`)
    const tom = await stage.participant()
    await tom.joins(links.lived, 'Tom')
    await mira.removes('Tom', 'Please come and see me')
    await amina.reads(`${amina.says.anonymity.keysChecked} ${amina.says.anonymity.keysReplaced_one}`)
    const fresh = await amina.readsTheKeys()
    expect(fresh).not.toBe(keys)
    await expect.poll(() => rosa.readsTheKeys()).toBe(fresh)
  })
})

test('how anonymity works here reads well in French, for whoever leads and whoever observes too', async ({ stage }) => {
  const mira = await stage.facilitator({ language: 'fr' })
  const links = await mira.makesABoard('Une visite', { lived: 'Expérience vécue', staff: 'Équipe' })
  const amelie = await stage.participantOnAPhone({ language: 'fr' })
  const observer = await stage.participant({ language: 'fr' })
  await amelie.joins(links.lived)
  await observer.joins(links.observers)
  await mira.goesToTheDesk()
  for (const [who, name] of [
    [amelie, 'a participant'],
    [observer, 'an observer'],
    [mira, 'a facilitator'],
  ] as const) {
    const [home = ''] = /^.*\/as\/[\w-]+/.exec(who.page.url()) ?? []
    await who.page.goto(`${home}/anonymity`)
    await expect(who.heading(who.says.anonymity.title)).toBeVisible()
    await checkScreen(who.page, `how anonymity works, in French, for ${name}`)
  }
})
