import { type Page, passageFingerprint } from '@firsthand/model'
import { checkReflow, checkRules, checkScreen } from '../accessibility/check-screen.ts'
import { filled } from '../actors/catalogue.ts'
import type { Guest } from '../actors/guest.ts'
import { expect, test } from '../actors/stage.ts'
import { lightSession, spoken } from '../session/light-session.ts'
import { linkOf } from '../session/link-of.ts'
import { pageWriter } from '../writing/page-writer.ts'

const corridor = 'Two hours in the corridor, and nobody said a word about Dr Hale.'
const tea = 'The woman with the tea asked how I was.'

/** What is written on. */
const paper = ({ page, says }: Guest, which: Page) =>
  page.getByRole('textbox', { name: filled(says.pages.paper, { page: says.pages.page[which] }), exact: true })
/** A page that can only be read. */
const sheet = ({ page, says }: Guest, which: Page) =>
  page.getByRole('region', { name: filled(says.pages.paper, { page: says.pages.page[which] }), exact: true })
const tab = ({ page, says }: Guest, which: Page) =>
  page
    .getByRole('navigation', { name: says.pages.which })
    .getByRole('link', { name: new RegExp(`^${says.pages.page[which]}`) })

/** Goes to the end of the page and writes on. */
async function writes(who: Guest, which: Page, text: string): Promise<void> {
  await expect(paper(who, which)).toHaveAttribute('aria-readonly', 'false')
  await paper(who, which).focus()
  await who.page.keyboard.press('ControlOrMeta+End')
  await who.page.keyboard.type(text)
}

/** Takes a tool by keyboard: the toolbar is one stop of the Tab key before the page, and arrows go from tool to tool. */
async function takes(who: Guest, which: Page, tool: string): Promise<void> {
  await paper(who, which).focus()
  await who.page.keyboard.press('Shift+Tab')
  await who.page.keyboard.press('Home')
  for (let steps = 0; steps < 6; steps++) {
    if (await who.button(tool).evaluate((element) => element === document.activeElement)) break
    await who.page.keyboard.press('ArrowRight')
  }
  await expect(who.button(tool)).toBeFocused()
  await who.page.keyboard.press('Enter')
  await expect(paper(who, which)).toBeFocused()
}

test('W10 W11 W12 W13 the agreement written by three at once, accepted and read by who comes later; what staff heard, with quotes that follow the record', async ({
  stage,
}) => {
  const session = await lightSession(stage.server.address)
  const { made, facilitator, touchpoints } = session
  const mira = await stage.facilitator()
  const rosa = await stage.participantOnAPhone({ language: 'fr' })
  const kim = await stage.participantWithoutAMouse()
  await mira.joinsToLead(`${stage.server.address}/join/${made.board}#${made.facilitatorSecret}`, 'Mira')
  await rosa.joins(linkOf(stage.server.address, made, 'lived'), 'Rosa')
  await kim.joins(linkOf(stage.server.address, made, 'lived'), 'Kim')
  const { pages } = mira.says

  await test.step('three write at once: a card, a phone, the keyboard alone', async () => {
    await mira.hand.press(mira.link(pages.deskRead))
    await rosa.opens('pages')
    await kim.opens('pages')
    await rosa.reads(rosa.says.pages.youWrite)
    await mira.hand.press(mira.button(pages.accept))
    await mira.reads(pages.acceptBlank)
    await mira.hand.press(mira.button(pages.card))
    await checkRules(mira.page, 'choosing a card')
    await mira.hand.press(mira.button(filled(pages.cardAdd, { card: 'How we treat each other' })))
    await expect(paper(mira, 'agreement')).toBeFocused()
    await expect(paper(rosa, 'agreement')).toContainText('Silence is fine')
    await expect(paper(kim, 'agreement')).toContainText('Silence is fine')
    await paper(mira, 'agreement').getByText('Silence is fine').click()
    await mira.page.keyboard.press('End')
    await Promise.all([
      writes(rosa, 'agreement', 'Nobody takes pictures. '),
      (async () => {
        await takes(kim, 'agreement', kim.says.pages.bold)
        await kim.page.keyboard.press('ControlOrMeta+Home')
        await kim.page.keyboard.type('Phones are quiet. ')
      })(),
      mira.page.keyboard.type(' So is laughing.'),
    ])
    for (const who of [mira, rosa, kim]) {
      await expect(paper(who, 'agreement')).toContainText('Nobody takes pictures.')
      await expect(paper(who, 'agreement')).toContainText('Phones are quiet.')
      await expect(paper(who, 'agreement')).toContainText('Silence is fine. So is laughing.')
    }
  })

  await test.step('undo is one’s own, by the toolbar and the keyboard', async () => {
    await takes(kim, 'agreement', kim.says.pages.undo)
    await expect(paper(mira, 'agreement')).not.toContainText('Phones are quiet.')
    await expect(paper(kim, 'agreement')).toContainText('Nobody takes pictures.')
    await takes(kim, 'agreement', kim.says.pages.redo)
    await expect(paper(rosa, 'agreement')).toContainText('Phones are quiet.')
  })

  await test.step('a lost line keeps what is written, says so, and brings it when it is back', async () => {
    await rosa.losesTheLine()
    await writes(rosa, 'agreement', 'On se tutoie. ')
    await rosa.reads(rosa.says.pages.offline)
    await expect(paper(mira, 'agreement')).not.toContainText('tutoie')
    await checkReflow(rosa.page, 'a page without a connection')
    await rosa.hasTheLineAgain()
    await expect(paper(mira, 'agreement')).toContainText('On se tutoie.')
    await checkScreen(rosa.page, 'the agreement on a phone, in French')
  })

  await test.step('accepted as it stands: everybody is told, staff read it before they join', async () => {
    await mira.hand.press(mira.button(pages.accept))
    await mira.reads(filled(pages.acceptSame, { n: 1 }))
    await kim.opens('list')
    await expect(kim.link(kim.says.pages.readIt), 'who was on the page has read it').toHaveCount(0)
    await writes(mira, 'agreement', 'We meet again in spring. ')
    await mira.hand.press(mira.button(pages.accept))
    await expect(kim.link(kim.says.pages.readIt)).toBeVisible()
    await checkRules(mira.page, 'an accepted agreement')
  })
  const tom = await stage.participant()
  await tom.opensTheLink(linkOf(stage.server.address, made, 'staff'))
  const agreed = tom.page.getByRole('region', { name: tom.says.pages.joined })
  await expect(agreed).toContainText('We meet again in spring.')
  await expect(agreed).toContainText(/Version 2 · Fingerprint [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/)
  await checkRules(tom.page, 'an invitation with an accepted agreement')
  await tom.comesIn('Tom')
  await expect(tom.link(tom.says.pages.writeAgreementGo)).toBeVisible()
  await expect(tom.link(tom.says.pages.readIt), 'who has read it is not told of it').toHaveCount(0)

  await session.moveTo('lived-experience')
  const amina = await session.join('lived')
  const waited = await amina.saysWithoutName(spoken(corridor, touchpoints[3]))
  const kind = await amina.saysWithoutName(spoken(tea, touchpoints[4]))
  await facilitator.does({ do: 'phase.last-words', phase: 'lived-experience' })
  await facilitator.does({ do: 'contribution.publish', contributions: [waited.id, kind.id] })
  await session.moveTo('listen')

  await test.step('staff write what they heard; lived experience cannot read it until the plan says', async () => {
    await rosa.reads(rosa.says.pages.shut)
    await rosa.hand.press(tab(rosa, 'heard'))
    await rosa.reads(filled(rosa.says.pages.readLater, { phase: 'Équipe' }))
    await tom.hand.press(tom.link(tom.says.pages.writeHeard))
    await writes(tom, 'heard', 'People waited in the dark.')
    await tom.hand.press(tom.button(tom.says.pages.quote))
    await tom.hand.choose(tom.dialog.getByRole('checkbox', { name: new RegExp(`^${corridor}`) }))
    await tom.hand.choose(tom.dialog.getByRole('checkbox', { name: new RegExp(`^${tea}`) }))
    await checkRules(tom.page, 'choosing what to quote')
    await tom.hand.press(tom.dialog.getByRole('button', { name: filled(tom.says.pages.quoteAdd_other, { count: 2 }) }))
    await expect(paper(tom, 'heard')).toContainText(corridor)
    await expect(paper(tom, 'heard')).toContainText(tea)
    await checkScreen(tom.page, 'what we heard')
    await rosa.readsNothingOf('in the dark')
  })

  await test.step('W13 quotes are drawn from the record: blacked out, taken back', async () => {
    await session.moveTo('staff')
    await expect(sheet(rosa, 'heard')).toContainText('People waited in the dark.')
    await expect(sheet(rosa, 'heard')).toContainText(tea)
    await amina.said({ op: 'withdraw', board: made.board, contribution: kind.id, secret: kind.secret })
    const from = corridor.indexOf('Dr Hale')
    await facilitator.does({
      do: 'contribution.redact',
      contribution: waited.id,
      of: passageFingerprint([{ words: corridor }]),
      ranges: [{ run: 0, from, to: from + 'Dr Hale'.length, reason: 'name' }],
    })
    await expect(sheet(rosa, 'heard')).not.toContainText('Dr Hale')
    await expect(sheet(rosa, 'heard')).toContainText('Two hours in the corridor')
    await expect(sheet(rosa, 'heard')).toContainText(rosa.says.parts.blackedOut.name)
    await expect(sheet(rosa, 'heard')).not.toContainText(tea)
    await rosa.readsNothingOf(tea, 'Dr Hale')
    await tom.readsNothingOf(tea, 'Dr Hale')
    await checkRules(rosa.page, 'what they heard, to read')
  })

  await test.step('W9 a caret stands in the line of whoever writes there, also once the quote above it is drawn', async () => {
    await session.moveTo('together')
    const li = pageWriter(await session.join('lived', 'Li'), 'summary', { carets: true })
    await li.until(() => li.pen !== null)
    li.pen?.quote(waited.id)
    li.pen?.type('Li writes here.')
    await li.until(() => li.state.unsaved === 0)
    await tom.opens('pages')
    await expect(paper(tom, 'summary')).toContainText('Two hours in the corridor')
    const line = paper(tom, 'summary').getByText('Li writes here.')
    const caret = tom.page.locator('.page-caret').filter({ hasText: 'Li' })
    await expect(async () => {
      const [stands, at] = [await caret.boundingBox(), await line.boundingBox()]
      expect(Math.abs((stands?.y ?? 0) - (at?.y ?? 0))).toBeLessThan(8)
    }).toPass()
    li.close()
  })
})
