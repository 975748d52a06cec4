import { checkScreen } from '../accessibility/check-screen.ts'
import { filled } from '../actors/catalogue.ts'
import { expect, test } from '../actors/stage.ts'
import { corridor, leads, letter, tea, threeCollected } from '../session/collected-session.ts'
import { lightSession, spoken } from '../session/light-session.ts'
import { linkOf } from '../session/link-of.ts'

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
    await expect(mira.dialog).toHaveCount(0)
    await mira.reads('name blacked out')
    await expect(mira.focused, 'the focus is back on the item').toHaveAttribute('data-item', /./)
    await mira.hand.press(mira.button(moderation.undoRedaction))
    await mira.hears(moderation.redactionUndone)
    await expect(mira.focused, 'and after a mark was taken back too').toHaveAttribute('data-item', /./)
    await mira.types('b', 'Shift+ArrowRight')
    await mira.hand.press(mira.dialog.getByRole('button', { name: filled(moderation.redactWords_other, { count: 2 }) }))
    await expect(mira.dialog).toHaveCount(0)
    await mira.reads('name blacked out')
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
  await tom.joins(linkOf(stage.server.address, session.made, 'staff'))
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

  await test.step('what was typed is still there when the dialog is opened again, also after the queue was covered', async () => {
    await begins(corridor, moderation.return)
    await note.fill('Thank you. Could you leave out the name?')
    await mira.types('Escape', 'Escape')
    await expect(mira.button(desk.uncover)).toBeVisible()
    await begins(corridor, moderation.return)
    await expect(note).toHaveValue('Thank you. Could you leave out the name?')
  })

  await test.step('one writes a kind word while the other sends it back', async () => {
    await dana.sendsBack(corridor, 'Thank you. Without the name?')
    await expect(mira.dialog.getByText(moderation.meanwhile.returned)).toBeVisible()
    await expect(note).toHaveValue('Thank you. Could you leave out the name?')
    await expect(mira.dialog.getByRole('button', { name: moderation.returnIt })).toHaveCount(0)
    await checkScreen(mira.page, 'the other facilitator was quicker')
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

test('M6 M8 several at once by keyboard: x chooses, Shift with a move decides on the chosen', async ({ stage }) => {
  const { session } = await threeCollected(stage)
  const mira = await leads(stage, session, 'Mira', true)
  const { desk, moderation } = mira.says
  await mira.opensTheQueue()
  await mira.tabsToTheItems()
  await mira.types('Home', 'x')
  await mira.hears(filled(desk.isChosen_one, { count: 1 }))
  await mira.types('ArrowDown', 'x')
  await mira.hears(filled(desk.isChosen_other, { count: 2 }))
  await mira.types('x')
  await mira.hears(filled(desk.unchosen_one, { count: 1 }))
  await mira.types('ArrowDown', 'x', 'Shift+P')
  await mira.hears(filled(desk.published_other, { count: 2 }))
  await expect(mira.items).toHaveCount(1)
  expect(await mira.hasAnItemInHand(), 'the one that is left has the focus').toBe(true)
  await mira.types('Shift+H')
  await expect(mira.dialog.getByRole('heading', { name: moderation.hideTitle_one })).toBeVisible()
  await mira.types('Escape')
  await expect(mira.dialog).toHaveCount(0)
  expect(await mira.hasAnItemInHand(), 'Escape gives the focus back to it').toBe(true)
})

test('M5 M9 what everybody reads can be noted, blacked out and hidden from the list, by keyboard too', async ({
  stage,
}) => {
  const session = await lightSession(stage.server.address)
  const rosa = await session.join('lived')
  await session.moveTo('lived-experience')
  await rosa.saysWithoutName(spoken(corridor))
  const mira = await leads(stage, session, 'Mira', true)
  await session.facilitator.does({ do: 'phase.last-words', phase: 'lived-experience' })
  await mira.publishesEverything()
  await session.moveTo('listen')
  const { list, moderation, parts } = mira.says
  const tom = await stage.participant()
  await tom.joins(linkOf(stage.server.address, session.made, 'staff'))
  await tom.reads(corridor)

  await mira.hand.press(
    mira.page.getByRole('navigation', { name: parts.views }).getByRole('link', { name: parts.viewList }),
  )
  const more = mira.button(new RegExp(`^${list.moderateThis.split('{{')[0]}`))
  const begins = async (move: string) => {
    await mira.hand.press(more)
    await mira.hand.press(mira.dialog.getByRole('button', { name: move }))
  }
  await begins(moderation.noteLong)
  await mira.hand.press(mira.dialog.getByRole('button', { name: moderation.notes.force }))
  await mira.hand.press(mira.dialog.getByRole('button', { name: moderation.noteIt }))
  await mira.hears(moderation.noted)
  await tom.reads(moderation.notes.force)
  await expect(tom.page.getByText(corridor)).toBeHidden()
  await begins(moderation.noteLong)
  await mira.hand.press(mira.dialog.getByRole('button', { name: moderation.noteTakeOff }))
  await mira.hears(moderation.noteOff)
  await tom.reads(corridor)

  await begins(moderation.redactLong)
  await mira.types('ArrowRight', 'Space')
  await mira.hand.press(mira.dialog.getByRole('button', { name: filled(moderation.redactWords_one, { count: 1 }) }))
  await mira.hears(moderation.redacted)
  await tom.reads('name blacked out')
  await tom.readsNothingOf('Hale')

  await begins(moderation.hideLong)
  await mira.types('Space')
  await mira.hand.press(mira.dialog.getByRole('button', { name: moderation.hideIt_one }))
  await mira.hears(moderation.hidden_one)
  await tom.readsNothingOf('in the corridor')
})
