import type { Page } from '@playwright/test'
import { checkRules } from '../accessibility/check-screen.ts'
import type { Participant } from '../actors/participant.ts'
import { expect, type Stage, test } from '../actors/stage.ts'
import { lightSession, spoken } from '../session/light-session.ts'

/** Two people on the canvas of a board on which one thing has been said. */
async function twoOnTheCanvas(stage: Stage, phase = 'together') {
  const { server } = stage
  const session = await lightSession(server.address)
  const { made, moveTo, facilitator, touchpoints } = session
  await moveTo('lived-experience')
  const rosa = await session.join('lived')
  const key = await rosa.saysWithoutName(spoken('The corridor was cold.', touchpoints[0]))
  await facilitator.does({ do: 'queue.collect' })
  await facilitator.does({ do: 'contribution.publish', contributions: [key.id] })
  await facilitator.does({ do: 'queue.reveal' })
  await moveTo(phase)
  const address = `${server.address}/join/${made.board}#${made.links[0]?.secret}`
  const [amina, bo] = [await stage.participant(), await stage.participant()]
  await amina.joins(address, 'Amina')
  await bo.joins(address, 'Bo')
  for (const one of [amina, bo]) {
    await one.opens('canvas')
    await expect(card(one.page)).toBeVisible()
  }
  return { session, amina, bo }
}

const card = (page: Page) => page.locator('[data-shape-type=contribution]', { hasText: 'The corridor was cold.' })
const shapes = (page: Page, type: 'draw' | 'text' | 'frame') => page.locator(`[data-shape-type=${type}]`)

/** Where something lies on the canvas, from the canvas's own upper left. */
async function placeOf(page: Page, what = card(page)) {
  const [canvas, box] = await Promise.all([page.locator('.tl-canvas').boundingBox(), what.boundingBox()])
  return { x: Math.round((box?.x ?? 0) - (canvas?.x ?? 0)), y: Math.round((box?.y ?? 0) - (canvas?.y ?? 0)) }
}

/** Presses at one point of the canvas, moves on to others, and lets go unless it is kept down. */
async function drags(page: Page, points: [number, number][], letsGo = true) {
  const box = (await page.locator('.tl-canvas').boundingBox()) ?? { x: 0, y: 0 }
  const [[x, y] = [0, 0], ...rest] = points
  await page.mouse.move(box.x + x, box.y + y)
  await page.mouse.down()
  for (const [x, y] of rest) await page.mouse.move(box.x + x, box.y + y, { steps: 6 })
  if (letsGo) await page.mouse.up()
}

async function takes(person: Participant, tool: keyof Participant['says']['canvas']['tool']) {
  await person.button(person.says.canvas.tool[tool]).click()
}

test('D20 D23 A4 two people draw and move cards at once, see each other’s names, and undo only their own', async ({
  stage,
}) => {
  const { amina, bo } = await twoOnTheCanvas(stage)
  await takes(amina, 'draw')
  await drags(amina.page, [
    [500, 300],
    [580, 340],
    [660, 300],
  ])
  await expect(shapes(bo.page, 'draw')).toHaveCount(1)

  const before = await placeOf(bo.page)
  await takes(bo, 'select')
  await drags(bo.page, [
    [before.x + 60, before.y + 30],
    [before.x + 160, before.y + 130],
  ])
  await expect.poll(() => placeOf(amina.page)).toEqual({ x: before.x + 100, y: before.y + 100 })
  await expect(amina.page.getByText('Bo · Lived experience')).toBeVisible()

  await amina.button(amina.says.canvas.undo).click()
  await expect(shapes(bo.page, 'draw')).toHaveCount(0)
  expect(await placeOf(amina.page), 'what Bo moved stays').toEqual({ x: before.x + 100, y: before.y + 100 })
  await amina.button(amina.says.canvas.redo).click()
  await expect(shapes(bo.page, 'draw')).toHaveCount(1)
})

test('C15 C16 C17 a card dropped on a theme is in it for everybody; undone, drawn out, by two, by keyboard, refused', async ({
  stage,
}) => {
  const { session, amina, bo } = await twoOnTheCanvas(stage)
  const { canvas, theme } = amina.says
  const frame = (page: Page) => page.getByRole('region', { name: 'Left alone', exact: true })
  const copies = (page: Page) => page.locator('[data-shape-type=copy]', { hasText: 'The corridor was cold.' })
  const dropOn = async (from: { x: number; y: number }, onto: { x: number; y: number }) =>
    drags(amina.page, [
      [from.x + 20, from.y + 15],
      [from.x + 40, from.y + 25],
      [onto.x, onto.y],
    ])

  await takes(bo, 'select')
  await bo.hand.press(bo.button(canvas.theme.start))
  await bo.hand.write(bo.dialog.getByRole('textbox', { name: theme.called }), 'Left alone')
  await bo.hand.press(bo.dialog.getByRole('button', { name: theme.make }))
  await expect(frame(bo.page), 'whoever made it sees it').toBeVisible()
  await expect(amina.page.locator('[data-shape-type=theme]')).toBeAttached()
  await amina.button(canvas.fit).click()
  await expect(frame(amina.page)).toContainText(theme.empty)

  await takes(amina, 'select')
  const home = await placeOf(amina.page)
  const place = await placeOf(amina.page, frame(amina.page))
  await dropOn(home, { x: place.x + 60, y: place.y + 45 })
  await expect(copies(bo.page)).toHaveCount(1)
  await expect.poll(() => placeOf(amina.page), 'the card lies where it lay').toEqual(home)
  await expect(amina.page.getByText('Put into “Left alone”.')).toBeAttached()
  await expect(amina.button(canvas.redo)).toHaveAttribute('aria-disabled', 'true')
  await checkRules(amina.page, 'a theme on the canvas')

  await amina.button(canvas.undo).click()
  await expect(copies(bo.page)).toHaveCount(0)
  await expect(amina.button(canvas.undo), 'a drop is one step').toHaveAttribute('aria-disabled', 'true')
  await amina.button(canvas.redo).click()
  await expect(copies(bo.page)).toHaveCount(1)

  const copy = await placeOf(amina.page, copies(amina.page))
  await dropOn(copy, { x: home.x + 300, y: home.y + 100 })
  await expect(copies(bo.page)).toHaveCount(0)

  await test.step('both at once put it in: it is in once', async () => {
    await Promise.all(
      [amina, bo].map(async (one) => {
        const at = await placeOf(one.page)
        const on = await placeOf(one.page, frame(one.page))
        await drags(one.page, [
          [at.x + 20, at.y + 15],
          [at.x + 40, at.y + 25],
          [on.x + 60, on.y + 45],
        ])
      }),
    )
    await expect(copies(amina.page)).toHaveCount(1)
    await expect(copies(bo.page)).toHaveCount(1)
    // Whoever comes later to a card that is being carried, lays it where it was then.
    for (const one of [amina, bo]) await one.button(canvas.fit).click()
  })

  await test.step('by keyboard: the card is chosen, and taken out in the window', async () => {
    await amina.page.locator('.tl-container').focus()
    await amina.page.keyboard.press('Escape')
    await amina.page.keyboard.press('Enter')
    await expect(amina.page.getByText('Chosen: the theme “Left alone”, 1 card in it.')).toBeAttached()
    await amina.page.keyboard.press('Tab')
    await expect(amina.page.getByText('Chosen: The corridor was cold.')).toBeAttached()
    await amina.page.keyboard.press('p')
    await expect(amina.dialog.getByRole('checkbox', { name: 'Left alone' })).toBeChecked()
    await checkRules(amina.page, 'the themes of a card on the canvas')
    await amina.hand.press(amina.dialog.getByRole('checkbox', { name: 'Left alone' }))
    await amina.hand.press(amina.dialog.getByRole('button', { name: amina.says.parts.save }))
    await expect(copies(bo.page)).toHaveCount(0)
  })

  await test.step('somebody takes the theme away meanwhile: it is said, and the card is where it was', async () => {
    await amina.page.route('**/commands', async (route) => {
      const { command } = route.request().postDataJSON() as { command: { theme: string } }
      await session.facilitator.does({ do: 'theme.remove', theme: command.theme })
      await route.continue()
    })
    const [at, on] = [await placeOf(amina.page), await placeOf(amina.page, frame(amina.page))]
    await dropOn(at, { x: on.x + 60, y: on.y + 45 })
    await amina.reads(canvas.notSorted)
    await expect(frame(amina.page)).toHaveCount(0)
    for (const one of [amina, bo]) await expect.poll(() => placeOf(one.page)).toEqual(at)
  })
})

test('A3 before the phase that lets people draw there are no tools to draw with, and it is said when they come', async ({
  stage,
}) => {
  const { session, amina } = await twoOnTheCanvas(stage, 'listen')
  const { tool } = amina.says.canvas
  await amina.reads('You can look around and read. Drawing and moving cards opens in “Make sense together”.')
  await expect(amina.button(tool.draw)).toHaveCount(0)
  await takes(amina, 'select')
  const before = await placeOf(amina.page)
  await drags(amina.page, [
    [before.x + 60, before.y + 30],
    [before.x + 160, before.y + 130],
  ])
  expect(await placeOf(amina.page)).toEqual(before)
  await session.moveTo('together')
  await expect(amina.button(tool.draw)).toBeVisible()
})

test('D30 A7 a stroke that a pause interrupts is given back with the reason, and drawing goes on after it', async ({
  stage,
}) => {
  const { session, amina, bo } = await twoOnTheCanvas(stage)
  await takes(amina, 'draw')
  const stroke: [number, number][] = [
    [500, 300],
    [580, 340],
  ]
  await drags(amina.page, stroke, false)
  await session.facilitator.does({ do: 'board.pause', paused: true })
  await amina.reads('1 thing that you drew could not be saved, because drawing was closed or it was taken away.')
  await amina.page.mouse.up()
  await expect(shapes(bo.page, 'draw')).toHaveCount(0)
  await session.facilitator.does({ do: 'board.pause', paused: false })
  await takes(amina, 'draw')
  await drags(amina.page, stroke)
  await expect(shapes(bo.page, 'draw')).toHaveCount(1)
})

test('D32 what is drawn without a line survives a look at the List and a reload, and arrives', async ({ stage }) => {
  const { amina, bo } = await twoOnTheCanvas(stage)
  // Without a line only those views open that have been open before.
  await amina.opens('list')
  await amina.opens('canvas')
  await expect(card(amina.page)).toBeVisible()
  await amina.losesTheLine()
  await takes(amina, 'draw')
  await drags(amina.page, [
    [500, 300],
    [580, 340],
  ])
  await expect(amina.page.getByRole('status').filter({ hasText: '1 thing not saved yet' })).toBeVisible()
  await amina.opens('list')
  await expect(amina.page.getByRole('status').filter({ hasText: '1 thing not saved yet' })).toBeVisible()
  await expect
    .poll(() => amina.page.evaluate(() => Object.keys(localStorage).some((key) => key.includes('drawn/'))))
    .toBe(true)
  await amina.hasTheLineAgain()
  await amina.reloads()
  await amina.opens('canvas')
  await expect(shapes(bo.page, 'draw')).toHaveCount(1)
  await expect
    .poll(() => amina.page.evaluate(() => Object.keys(localStorage).some((key) => key.includes('drawn/'))))
    .toBe(false)
})
