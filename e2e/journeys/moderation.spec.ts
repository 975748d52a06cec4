import type { Page } from '@playwright/test'
import { checkLooks, checkReflow, checkRules } from '../accessibility/check-screen.ts'
import { filled } from '../actors/catalogue.ts'
import type { Facilitator } from '../actors/facilitator.ts'
import { expect, type Stage, test } from '../actors/stage.ts'
import type { LightPerson } from '../session/light-person.ts'
import { type LightSession, lightSession, spoken } from '../session/light-session.ts'

const corridor = 'Dr Hale left me in the corridor for two hours.'
const tea = 'The woman with the tea asked how I was.'
const letter = 'I could not read the letter.'

type Setting = { session: LightSession; rosa: LightPerson; amina: LightPerson }

/** A board in the opening phase, two people with lived experience, and three contributions that were collected. */
async function threeCollected(stage: Stage, words = [corridor, tea, letter]): Promise<Setting> {
  const session = await lightSession(stage.server.address)
  const rosa = await session.join('lived', 'Rosa')
  const amina = await session.join('lived', 'Amina')
  await session.moveTo('lived-experience')
  for (const [at, said] of words.entries()) {
    await rosa.saysWithoutName(spoken(said, session.touchpoints[at + 2], { emotions: [{ deck: 'forgotten' }] }))
  }
  await session.facilitator.does({ do: 'queue.collect' })
  return { session, rosa, amina }
}

const linkOf = ({ made, facilitator }: LightSession, secret: string | undefined) =>
  `${facilitator.address}/join/${made.board}#${secret}`

/** One more facilitator in a browser of their own, on the desk. */
async function leads(stage: Stage, session: LightSession, name: string, keys = false): Promise<Facilitator> {
  const one = await stage.facilitator(keys ? { with: 'keyboard' } : {})
  await one.joinsToLead(linkOf(session, session.made.facilitatorSecret), name)
  return one
}

async function look(page: Page, screen: string): Promise<void> {
  await checkRules(page, screen)
  await checkLooks(page, screen)
  await checkReflow(page, screen)
}

test('M1 M5 M6 M9 a facilitator without a mouse works the whole queue, from opening the desk to the reveal', async ({
  stage,
}) => {
  const { session } = await threeCollected(stage)
  const mira = await leads(stage, session, 'Mira', true)
  const { desk, moderation } = mira.says
  const news = mira.page.getByRole('status')

  await test.step('the queue is uncovered, and one Tab reaches its first item', async () => {
    await mira.hand.press(mira.button(desk.uncover))
    await mira.hears(filled(desk.uncovered_other, { count: 3 }))
    await expect(mira.focused).toHaveText(desk.waiting)
    await mira.tabsToTheItems()
    await mira.types('End', 'Home', 'ArrowDown', 'ArrowUp')
  })

  await test.step('M5 words are blacked out one by one, and several by Shift', async () => {
    await mira.goesToItem(corridor)
    await mira.types('b')
    const word = (name: string) => mira.dialog.getByRole('button', { name, exact: true })
    await expect(word('Dr')).toBeFocused()
    await mira.types('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft')
    await expect(word('Hale')).toHaveAttribute('aria-pressed', 'true')
    await expect(word('left')).toHaveAttribute('aria-pressed', 'false')
    await mira.hand.press(mira.dialog.getByRole('button', { name: filled(moderation.redactWords_other, { count: 2 }) }))
    await mira.hears(moderation.redacted)
    await mira.reads('name blacked out')
    await expect(mira.focused, 'the focus is back on the item').toHaveAttribute('data-item', /./)
  })

  await test.step('M9 a note is put over it', async () => {
    await mira.types('n')
    await expect(mira.dialog.getByRole('textbox', { name: moderation.noteWords })).toBeFocused()
    await mira.page.keyboard.type('Speaks about waiting')
    await mira.hand.press(mira.dialog.getByRole('button', { name: moderation.noteIt }))
    await mira.hears(moderation.noted)
    await mira.reads('Speaks about waiting')
  })

  await test.step('it is published, and the next item has the focus', async () => {
    await mira.types('p')
    await mira.hears(filled(desk.published_one, { count: 1 }))
    await expect.poll(() => mira.hasAnItemInHand()).toBe(true)
    await expect(mira.items.getByText('in the corridor')).toHaveCount(0)
  })

  await test.step('another is sent back with a kind word that was there to start from', async () => {
    await mira.goesToItem(letter)
    await mira.types('s')
    await mira.hand.press(mira.dialog.getByRole('button', { name: moderation.idea2 }))
    await expect(mira.focused).toHaveValue(moderation.idea2)
    await mira.types('End')
    await mira.page.keyboard.type(' Take your time.')
    await mira.hand.press(mira.dialog.getByRole('button', { name: moderation.returnIt }))
    await mira.hears(moderation.returned)
    await expect.poll(() => mira.hasAnItemInHand()).toBe(true)
  })

  await test.step('a key that is held down, and keys elsewhere, decide nothing', async () => {
    await mira.types('Shift+Tab', 'p', 'h')
    await expect(mira.dialog).toHaveCount(0)
    await expect(mira.queue.getByText(tea)).toBeVisible()
    await mira.types('Tab')
  })

  await test.step('the last one is hidden for a reason, brought back, published; all is revealed', async () => {
    await mira.goesToItem(tea)
    await mira.types('h')
    await mira.types('Space')
    await mira.hand.press(mira.dialog.getByRole('button', { name: moderation.hideIt_one }))
    await mira.hears(filled(moderation.hidden_one))
    await mira.hand.press(mira.queue.getByText(filled(desk.aside, { count: 2 })))
    await mira.hand.press(mira.button(desk.bringBack))
    await mira.hears(desk.broughtBack)
    await mira.tabsToTheItems()
    await mira.goesToItem(tea)
    await mira.types('p')
    await mira.hears(filled(desk.published_one, { count: 1 }))
    await mira.hand.press(mira.button(desk.reveal))
    await expect(news.filter({ hasText: desk.revealed })).toHaveCount(1)
  })
})

test('M5 what is blacked out leaves everybody’s page; until half a minute is over it can be undone', async ({
  stage,
}) => {
  const { session } = await threeCollected(stage)
  const mira = await leads(stage, session, 'Mira')
  const { moderation } = mira.says
  await mira.blacksOut('Hale', { of: corridor, as: 'name' })
  await mira.readsNothingOf('Hale')
  await mira.button(moderation.undoRedaction).click()
  await mira.reads(corridor)
  await mira.blacksOut('Hale', { of: corridor, as: 'name' })
  await mira.publishesEverything()
  await mira.reveals()
  await session.moveTo('listen')
  const tom = await stage.participant()
  await tom.joins(linkOf(session, session.made.links[1]?.secret))
  await tom.readsOneByOne(['left me in the corridor for two hours.'])
  await tom.readsNothingOf('Hale')
})

test('M8 two facilitators at once: each hears what the other has just decided, and nothing typed is lost', async ({
  stage,
}) => {
  const { session, rosa } = await threeCollected(stage)
  const mira = await leads(stage, session, 'Mira')
  const dana = await leads(stage, session, 'Dana')
  const { moderation, desk, parts } = mira.says
  const note = mira.dialog.getByRole('textbox', { name: moderation.returnNote })
  const begins = async (words: string, move: string) =>
    (await mira.card(words)).getByRole('button', { name: move, exact: true }).click()

  await test.step('one writes a kind word while the other sends it back', async () => {
    await begins(corridor, moderation.return)
    await note.fill('Thank you. Could you leave out the name?')
    await dana.sendsBack(corridor, 'Thank you. Without the name?')
    await expect(mira.dialog.getByText(moderation.meanwhile.returned)).toBeVisible()
    await expect(note).toHaveValue('Thank you. Could you leave out the name?')
    await expect(mira.dialog.getByRole('button', { name: moderation.returnIt })).toHaveCount(0)
    await look(mira.page, 'the other facilitator was quicker')
    await mira.dialog.getByRole('button', { name: parts.close, exact: true }).last().click()
    await mira.page.keyboard.press('Escape')
    await expect(mira.queue.getByText(corridor)).toHaveCount(0)
  })

  await test.step('one chooses words to black out while the other blacks some out: the choice is made anew', async () => {
    await begins(letter, moderation.redact)
    await mira.dialog.getByRole('button', { name: 'read', exact: true }).click()
    await dana.blacksOut('letter', { of: letter, as: 'detail' })
    await expect(mira.dialog.getByText(moderation.meanwhile.reworded)).toBeVisible()
    await expect(mira.dialog.getByRole('button', { name: 'read', exact: true })).toHaveAttribute(
      'aria-pressed',
      'false',
    )
    await mira.dialog.getByRole('button', { name: 'read', exact: true }).click()
    await mira.dialog.getByRole('button', { name: moderation.redactWords_one.replace('{{count}}', '1') }).click()
    await expect(mira.dialog).toHaveCount(0)
  })

  await test.step('both publish the same: it is published once, and no one is told off', async () => {
    await (await dana.card(tea)).getByRole('button', { name: desk.publish, exact: true }).click()
    await mira.publishesEverything()
    await dana.hasNothingInTheQueue()
    await expect(mira.page.getByRole('alert')).toHaveCount(0)
  })

  await test.step('N5 what its author takes back meanwhile is not on the screen any more', async () => {
    const key = await rosa.saysWithoutName(spoken('I want this gone.', session.touchpoints[1]))
    await rosa.saysWithoutName(spoken('This one may stay.', session.touchpoints[1]))
    await session.facilitator.does({ do: 'queue.collect' })
    await begins('I want this gone.', moderation.return)
    await note.fill('Thank you.')
    await rosa.said({ op: 'withdraw', board: rosa.board, contribution: key.id, secret: key.secret })
    await expect(mira.dialog.getByText(moderation.meanwhile.gone)).toBeVisible()
    await mira.readsNothingOf('I want this gone.')
    await expect(note).toHaveValue('Thank you.')
  })
})

test('M6 M8 several at once: chosen ones are published or hidden together', async ({ stage }) => {
  const { session } = await threeCollected(stage)
  const mira = await leads(stage, session, 'Mira')
  const { desk, moderation } = mira.says
  await mira.opensTheQueue()
  const boxes = mira.queue.getByRole('checkbox')
  await boxes.nth(0).check()
  await boxes.nth(2).check()
  await mira.button(filled(desk.hideChosen_other, { count: 2 })).click()
  await mira.dialog.getByRole('radio', { name: moderation.hideReasons['off-topic'] }).check()
  await mira.dialog.getByRole('button', { name: filled(moderation.hideIt_other, { count: 2 }) }).click()
  await mira.hears(filled(moderation.hidden_other, { count: 2 }))
  await expect(mira.queue.locator('[data-item]')).toHaveCount(1)
  await test.step('M10 how many, and why, is counted for everybody, and names nobody', async () => {
    const tally = mira.page.getByRole('region', { name: moderation.tally })
    await expect(tally).toContainText(filled(moderation.tallyReasons['off-topic'], { count: 2 }))
    await expect(tally).toContainText(`${moderation.tallyMoves.held}3`)
  })
})

test('the desk shows no words of the queue unasked, and can’t be taken for the wall', async ({ stage }) => {
  const { session } = await threeCollected(stage)
  const mira = await leads(stage, session, 'Mira')
  const { desk, room } = mira.says
  const seesNothing = async () => {
    await expect(mira.button(desk.uncover)).toBeVisible()
    await mira.reads(`3${desk.coveredHeld_other.replace('{{count}}', '')}`)
    await mira.readsNothingOf(corridor, tea, letter)
  }
  await seesNothing()
  await mira.reads(desk.band)
  await expect(mira.page).toHaveTitle(new RegExp(`^${desk.windowTitle}`))
  await look(mira.page, 'the desk, covered')
  await mira.card(corridor)
  await look(mira.page, 'the desk, uncovered')

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

    await look(wall, 'the wall')
    await wall.getByRole('button', { name: room.toDesk }).click()
    await look(wall, 'leaving the wall')
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
  await rosa.joins(linkOf(session, session.made.links[0]?.secret))
  const why = filled(rosa.says.refusals['voice-held'], { reason: 'Somebody needs a moment.' })
  await rosa.beginsToSay()
  await rosa.answersTheQuestions({ moment: 'Waiting', felt: '0', why: letter })
  await mira.holds('Lived experience', 'Somebody needs a moment.')
  await expect(rosa.page.getByText(why)).toBeVisible({ timeout: 1_000 })
  await rosa.reads(letter)
  await mira.reads(filled(mira.says.desk.isHeld, { reason: 'Somebody needs a moment.' }))
  const amina = await stage.participant()
  await amina.joins(linkOf(session, session.made.links[0]?.secret))
  await expect(amina.page.getByText(why).first()).toBeVisible()
  await look(amina.page, 'a group that is stopped')
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
  await tom.joins(linkOf(session, session.made.links[1]?.secret), 'Tom')
  const nina = await stage.participant()
  await nina.joins(linkOf(session, session.made.links[1]?.secret), 'Nina')
  await mira.removes('Tom', 'Please come and see me')
  await expect(tom.page.getByText('Please come and see me')).toBeVisible({ timeout: 1_000 })
  await look(tom.page, 'removed')

  const { desk } = mira.says
  await mira.link(desk.links).click()
  await mira.button(filled(desk.revokeLink, { group: 'Staff' })).click()
  await mira.dialog.getByRole('checkbox').check()
  await mira.dialog.getByRole('textbox', { name: desk.revokeReason }).fill('The link got about')
  await look(mira.page, 'switching a link off')
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
  await rosa.joins(linkOf(session, session.made.links[0]?.secret), 'Rosa')
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
  await mira.joinsToLead(linkOf(session, session.made.facilitatorSecret), 'Mira')
  const { moderation, parts, desk } = mira.says
  await look(mira.page, 'desk in French, covered')
  for (const move of [moderation.redact, moderation.return, moderation.hide, moderation.note]) {
    await (await mira.card(corridor)).getByRole('button', { name: move, exact: true }).click()
    await look(mira.page, `${move} in French`)
    await mira.dialog.getByRole('button', { name: parts.close }).first().click()
  }
  await mira.button(filled(desk.holdGroup, { group: 'Expérience vécue' }).replace(' : ', '\u00a0: ')).click()
  await look(mira.page, 'stopping a group in French')
})
