import { deriveAuthorKey, readSlip } from '@firsthand/model'
import type { Page } from '@playwright/test'
import { checkScreen } from '../accessibility/check-screen.ts'
import { filled } from '../actors/catalogue.ts'
import type { Participant } from '../actors/participant.ts'
import { expect, type Stage, test } from '../actors/stage.ts'
import { lookIntoStore } from '../server/look-into-store.ts'

const corridor = 'Two hours in the corridor, and nobody said a word.'
const tea = 'The woman with the tea asked how I was.'
const unclear = 'It was like the last time.'
const note = 'Thank you. Could you say a little more?'
const clearer = 'Like the last time: nobody knew why I had come.'
const hers = 'I could not read the letter, and I was ashamed to ask.'

/** A board in the part for lived experience, its facilitator at the desk. */
async function board(stage: Stage) {
  const mira = await stage.facilitator()
  const links = await mira.makesABoard('Heart clinic, a visit', { lived: 'Lived experience', staff: 'Staff' })
  await mira.goesToTheDesk()
  const address = links.lived.replace(/\/join\/([\w-]+).*$/, '/board/$1')
  const goOn = () => mira.movesOnTo('Lived experience')
  return { mira, links, address, goOn }
}

/** Everything that a browser keeps for pages of this server, in this tab. */
const keptIn = (page: Page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
const cookiesOf = async ({ context }: Participant) => (await context.cookies()).map(({ name }) => name)

test('N5 what somebody takes back leaves everybody’s screens at once, and their own page says that it is gone', async ({
  stage,
}) => {
  const { mira, links, goOn } = await board(stage)
  const rosa = await stage.participantOnAPhone()
  const amina = await stage.participant()
  await rosa.joins(links.lived)
  await amina.joins(links.lived)
  await goOn()
  await rosa.tells({ moment: 'Waiting', felt: '-2', words: ['forgotten'], why: corridor })
  expect(rosa.acts, 'acts from the link to the first contribution').toBeLessThanOrEqual(11)
  await rosa.goesToTheBoard()
  await amina.tells({ moment: 'Waiting', felt: '2', why: tea })
  await amina.goesToTheBoard()
  await amina.opens('list')
  await mira.collects()
  await mira.publishesEverything()
  await mira.reveals()
  await amina.reads(corridor)

  await rosa.opensTheirOwnWords()
  await checkScreen(rosa.page, 'what I said')
  await rosa.takesBack(corridor)
  await expect(amina.page.getByText(corridor)).toHaveCount(0, { timeout: 1_000 })
  await amina.readsNothingOf(corridor)
  await amina.reads(tea)
  await mira.readsNothingOf(corridor)
  await rosa.readsNothingOf(corridor)
  await rosa.reloads()
  await rosa.reads(rosa.says.slip.states.withdrawn)
  await expect.poll(() => lookIntoStore(stage.server.directory).rows.join('\n')).not.toContain('corridor')
})

test('N10 M4 a slip on a second device: the facilitator’s note, new words, and taking back after the end', async ({
  stage,
}) => {
  const { mira, links, address, goOn } = await board(stage)
  const rosa = await stage.participantOnAPhone()
  await rosa.joins(links.lived)
  await goOn()
  await rosa.tells({ moment: 'Waiting', felt: '-1', why: unclear })
  await rosa.goesToTheBoard()
  await mira.collects()
  await mira.sendsBack(unclear, note)

  const laptop = await stage.slipHolder()
  await laptop.scansTheSlip(address, rosa.slip)
  await laptop.seesThatItIs(unclear, 'returned')
  await laptop.reads(laptop.says.slip.looking)
  await expect(laptop.said(unclear)).toContainText(note)
  await laptop.rewords(unclear, clearer)
  await expect(laptop.said(clearer)).toContainText(laptop.says.slip.changeWaits)
  expect(await laptop.context.cookies(), 'no session on the second device').toEqual([])
  await mira.collects()
  await mira.publishesEverything()
  await mira.reveals()
  await laptop.looksAgain()
  await laptop.seesThatItIs(clearer, 'shown')
  await rosa.opensTheirOwnWords()
  await expect(rosa.own(clearer)).toContainText(rosa.says.slip.states.shown)

  await test.step('P16 the board is closed and has forgotten who took part: the words can be taken back, and no longer changed', async () => {
    for (const phase of ['Listen', 'Staff', 'Make sense together']) {
      if (phase === 'Listen') await mira.callsTheLastWords()
      await mira.movesOnTo(phase)
    }
    await mira.callsTheLastWords()
    await mira.closesTheBoard()
    const [, person = ''] = /\/as\/([\w-]+)/.exec(mira.page.url()) ?? []
    const { pathname } = new URL(address)
    const answer = await mira.page.evaluate(
      async ([path, id]) => {
        const body = JSON.stringify({ id, command: { do: 'board.forget-people' } })
        const headers = { 'content-type': 'application/json' }
        return (await fetch(`/api/boards${path}/commands`, { method: 'POST', headers, body })).status
      },
      [`${pathname.replace('/board', '')}/as/${person}`, person] as const,
    )
    expect(answer).toBe(200)
    await laptop.looksAgain()
    await laptop.reads(laptop.says.slip.changeEnded)
    await checkScreen(laptop.page, 'a slip on a closed board')
    await expect(laptop.said(clearer).getByRole('button', { name: laptop.says.slip.change })).toHaveCount(0)
    await laptop.takesBack(clearer)
    await laptop.reads(laptop.says.slip.states.withdrawn)
    await expect(mira.page.getByText(clearer)).toHaveCount(0)
  })
})

test('N10 a slip that is wrong, somebody else’s or cut off opens nothing, and the page stays whole', async ({
  stage,
}) => {
  const { links, address, goOn } = await board(stage)
  const rosa = await stage.participant()
  await rosa.joins(links.lived)
  await goOn()
  await rosa.tells({ felt: '0', why: tea })
  const anyone = await stage.slipHolder()
  await anyone.triesInVain(address, '7K2M 9QXP 7K2M 9QXP 7K2M 9QXP 7K2M')
  await anyone.triesInVain(address, `${rosa.slip.startsWith('7') ? '8' : '7'}${rosa.slip.slice(1)}`)
  await anyone.page.goto(`${address}/slip#abc%`)
  await anyone.reads(anyone.says.refusals['wrong-slip'])
  await anyone.page.goto(`${address.replace('/board/', '/join/')}#abc%`)
  await anyone.reads(anyone.says.refusals['unknown-link'])
})

test('J12 a shared device: a second tab keeps nothing either, and leaving in one empties both', async ({ stage }) => {
  const { links, goOn } = await board(stage)
  const rosa = await stage.participant()
  await rosa.opensTheLink(links.lived)
  await rosa.usesASharedDevice()
  await rosa.comesIn()
  await goOn()
  await rosa.tells({ felt: '0', why: corridor })
  await rosa.goesToTheBoard()

  const second = await rosa.context.newPage()
  await second.goto(rosa.page.url())
  await second.getByRole('link', { name: rosa.says.board.say, exact: true }).first().click()
  await second.getByRole('radio', { name: 'Waiting', exact: true }).check()
  const draft = await keptIn(second)
  expect(draft, 'what is being written is kept over a reload').toContain('draft')
  expect(await second.evaluate(() => Object.keys(localStorage))).toEqual([])

  await rosa.leaves()
  await expect(second.getByRole('heading', { name: rosa.says.board.gone })).toBeVisible()
  for (const page of [rosa.page, second]) expect(await keptIn(page)).toBe('[{},{}]')
  expect(await cookiesOf(rosa)).toEqual([])
})

test('J12 leaving a device of one’s own takes everything but the slip off it, and says first what would be lost', async ({
  stage,
}) => {
  const { links, goOn } = await board(stage)
  const rosa = await stage.participantOnAPhone()
  await rosa.joins(links.lived)
  await goOn()
  await rosa.tells({ felt: '0', why: corridor })
  await rosa.hand.press(rosa.button(rosa.says.composer.more))
  await rosa.answersTheQuestions({ felt: '1', why: tea })
  await rosa.losesTheLine()
  await rosa.adds()
  await expect(rosa.heading(rosa.says.composer.unsent)).toBeVisible()
  expect(await keptIn(rosa.page)).toContain(tea)

  const { parts, board: says, slip } = rosa.says
  await rosa.goesToTheBoard()
  await rosa.hand.press(rosa.button(parts.break))
  await rosa.hand.press(rosa.dialog.getByRole('button', { name: parts.breakStop }))
  await rosa.reads(filled(says.leaveUnsent_one, { count: '1' }))
  await checkScreen(rosa.page, 'leaving with words that were not sent')
  await rosa.hand.press(rosa.dialog.getByRole('button', { name: says.leaveStay }))
  expect(await keptIn(rosa.page), 'who stays keeps them').toContain(tea)
  await rosa.hand.press(rosa.button(parts.break))
  await rosa.hand.press(rosa.dialog.getByRole('button', { name: parts.breakStop }))
  await rosa.hand.press(rosa.dialog.getByRole('button', { name: says.leaveDelete }))
  await rosa.reads(slip.left)
  const names = await rosa.page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))
  expect(names.filter((name) => name.split('.').length > 2).map((name) => name.split('.')[3])).toEqual(['author'])
  expect(await keptIn(rosa.page)).not.toContain(tea)
})

test('N10 words written down for somebody else are theirs: their own slip, and none of it stays with the helper', async ({
  stage,
}) => {
  const { mira, links, address, goOn } = await board(stage)
  const ana = await stage.participantOnAPhone()
  const amina = await stage.participant()
  await ana.joins(links.lived)
  await amina.joins(links.lived)
  await goOn()
  await ana.tells({ moment: 'Waiting', felt: '2', why: tea })
  await ana.hand.press(ana.button(ana.says.composer.more))
  await ana.answersTheQuestions({ moment: 'The letter arrives', felt: '-2', why: hers })
  await ana.writesForSomebodyElse('interpreter')
  await checkScreen(ana.page, 'the preview of words written down for somebody')
  await ana.adds()
  await expect(ana.heading(ana.says.composer.give)).toBeVisible()
  for (const name of [ana.says.slip.qrPage, ana.says.slip.qr])
    await expect(ana.page.getByRole('img', { name, exact: true })).toBeVisible()
  await checkScreen(ana.page, 'somebody else’s slip')
  await ana.reloads()
  const theirs = await ana.handsOverTheSlip()
  await checkScreen(ana.page, 'the slip was handed over')
  expect(theirs).not.toBe(ana.slip)
  const kept = await keptIn(ana.page)
  expect(kept).toContain(ana.slip)
  expect(kept).not.toContain(theirs)

  const seed = readSlip(theirs)
  const [, id = ''] = /\/board\/([\w-]+)/.exec(address) ?? []
  if (!seed) throw new Error('their slip can’t be read')
  const stored = lookIntoStore(stage.server.directory).board(id).contributions
  expect(stored.get(deriveAuthorKey(seed, id, 0).id)?.kept.writtenDownBy).toBe('interpreter')
  await ana.goesToTheBoard()
  await ana.opensTheirOwnWords()
  await expect(ana.own(tea)).toBeVisible()
  await ana.readsNothingOf(hers)

  await mira.collects()
  await mira.publishesEverything()
  await mira.reveals()
  await amina.opens('list')
  await amina.reads(hers)
  await amina.reads(amina.says.parts.writtenDown.interpreter)
  const theirPhone = await stage.slipHolder({ with: 'finger', screen: [360, 740] })
  await theirPhone.opensAnOldSlip(address, theirs)
  await theirPhone.seesThatItIs(hers, 'shown')
  await theirPhone.takesBack(hers)
  await amina.readsNothingOf(hers)
  await amina.reads(tea)
})
