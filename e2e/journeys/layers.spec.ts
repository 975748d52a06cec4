import { defaultPlan } from '@firsthand/model'
import type { Locator, Page } from '@playwright/test'
import { checkReflow, checkRules } from '../accessibility/check-screen.ts'
import type { Participant } from '../actors/participant.ts'
import { expect, test } from '../actors/stage.ts'
import { documentLine } from '../session/document-line.ts'
import { LightPerson } from '../session/light-person.ts'
import { lightSession } from '../session/light-session.ts'

const lived = 'Lived experience'
const staff = 'Staff'
const everybody = 'Everybody’s layer'
const moment = 'Make sense together'

type Place = [number, number]

/** Draws a stroke from the left of the canvas to its right, so far down. */
async function drawsALine(person: Participant, down: number): Promise<void> {
  const { x, y, width } = await canvasOf(person.page)
  await person.draws([
    [x + width * 0.2, y + down],
    [x + width * 0.5, y + down + 10],
    [x + width * 0.7, y + down],
  ])
}
async function canvasOf(page: Page) {
  const box = await page.locator('.tl-canvas').boundingBox()
  if (!box) throw new Error('there is no canvas')
  return box
}

/** Strokes that came from a layer's document. Those drawn on this very page are not among them. */
const from = (person: { page: Page }, voice: string) =>
  person.page.locator(`.tl-shape[data-shape-type=draw][data-shape-id^="shape:_${voice}_"]`)

const drawnHere = ({ page }: Participant) =>
  page.locator('.tl-shape[data-shape-type=draw]:not([data-shape-id^="shape:_"])')

const idOf = async (shape: Locator) => (await shape.getAttribute('data-shape-id')) ?? ''

const middleOf = async (what: Locator): Promise<Place> => {
  const box = await what.boundingBox()
  if (!box) throw new Error('it is nowhere')
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]
}

/** Takes the arrow to a stroke, pulls at it, and then presses Delete; then rubs over it, and chooses everything to delete that. */
async function triesToTakeAway(person: Participant, stroke: Locator): Promise<void> {
  const { mouse, keyboard } = person.page
  const { tool } = person.says.canvas
  const [x, y] = await middleOf(stroke)
  for (const taken of ['select', 'eraser'] as const) {
    await person.hand.press(person.button(tool[taken]))
    await mouse.move(x, y + 30)
    await mouse.down()
    await mouse.move(x, y - 30, { steps: 10 })
    await mouse.up()
  }
  await person.hand.press(person.button(tool.select))
  await mouse.click(x, y)
  await mouse.move(x, y)
  await mouse.down()
  await mouse.move(x + 60, y + 60, { steps: 5 })
  await mouse.up()
  await keyboard.press('Delete')
  await keyboard.press('ControlOrMeta+a')
  await keyboard.press('Delete')
}

/** The same person without the page: their cookie and a socket. */
async function withoutThePage({ page, context }: Participant, address: string): Promise<LightPerson> {
  const [, board = '', person = ''] = /board\/([\w-]+)\/as\/([\w-]+)/.exec(page.url()) ?? []
  const cookies = await context.cookies(`${address}/api/boards/${board}/as/${person}/live`)
  return new LightPerson(address, board, person, cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
}

test('A8 C6 C8 each group draws on a layer of its own, reads the others’, and nobody touches another’s', async ({
  stage,
}) => {
  const mira = await stage.facilitator()
  const links = await mira.makesABoard('Heart clinic', { lived, staff })
  await mira.goesToTheDesk()
  const amina = await stage.participant({ screen: [1440, 900] })
  const rosa = await stage.participantOnAPhone()
  const tom = await stage.participant({ screen: [1440, 900] })

  await test.step('they come in, and what each may do where is said before anybody draws', async () => {
    await amina.joins(links.lived, 'Amina')
    await rosa.joins(links.lived)
    await tom.joins(links.staff, 'Tom')
    await mira.movesOnTo(lived)
    await mira.callsTheLastWords()
    await mira.movesOnTo('Listen', { silence: 'They wished to draw' })
    await amina.opens('canvas')
    await expect(amina.layer(everybody)).toContainText(`opens in “${moment}”`)
    await expect(amina.layer(lived)).toContainText(`your group draws here in “${moment}”`)
    await expect(amina.layer(staff)).toContainText('you can look')
    await expect(amina.button(amina.says.canvas.tool.draw)).toHaveCount(0)
    await mira.movesOnTo(staff)
    await mira.movesOnTo(moment)
  })

  await test.step('each group draws on its own; the others see it', async () => {
    await expect(amina.layer(staff)).toContainText('they draw here, you can look')
    await amina.drawsOn(lived)
    await drawsALine(amina, 120)
    await expect(amina.strokes).toHaveCount(1)
    await tom.opens('canvas')
    await expect(from(tom, 'lived')).toHaveCount(1)
    await tom.drawsOn(staff)
    await drawsALine(tom, 240)
    await expect(from(amina, 'staff')).toHaveCount(1)
    await rosa.opens('canvas')
    await rosa.unfoldsTheLayers()
    await expect(rosa.layer(lived)).toContainText('your group draws here, others can look')
    await checkRules(rosa.page, 'the canvas with its layers on a phone')
    await checkReflow(rosa.page, 'the canvas with its layers')
    await rosa.drawsOn(lived)
    await drawsALine(rosa, 60)
    await expect(from(tom, 'lived')).toHaveCount(2)
    await expect(from(amina, 'lived')).toHaveCount(1)
  })

  await test.step('the layer in hand is chosen with the keyboard, and the facilitator may look at all', async () => {
    const own = tom.layer(staff).getByRole('radio')
    await own.focus()
    await tom.page.keyboard.press('ArrowUp')
    await expect(tom.layer(everybody).getByRole('radio')).toBeChecked()
    await tom.page.keyboard.press('ArrowDown')
    await expect(own).toBeChecked()
    await expect(own).toHaveAccessibleName(/^Staff ?: your group draws here, others can look$/)
    await expect(tom.layer(lived).getByRole('radio')).toHaveCount(0)
    await mira.page.getByRole('link', { name: mira.says.parts.viewCanvas, exact: true }).click()
    for (const group of [lived, staff]) {
      const layer = mira.page.getByRole('listitem').filter({ hasText: `${group}: they draw here, you can look` })
      await expect(layer).toHaveCount(1)
    }
    await expect(from(mira, 'lived')).toHaveCount(2)
    await expect(from(mira, 'staff')).toHaveCount(1)
    await checkRules(mira.page, 'the canvas with its layers, for a facilitator')
  })

  await test.step('on the screen nobody can move or delete what another group drew', async () => {
    const theirs = tom.page.locator(`[data-shape-id="${(await idOf(drawnHere(amina))).replace(':', ':_lived_')}"]`)
    const before = await middleOf(theirs)
    await triesToTakeAway(tom, theirs)
    await tom.reads('This is on another layer: Lived experience. You can look at it, but not change it.')
    await expect(from(tom, 'lived')).toHaveCount(2)
    expect(await middleOf(theirs)).toEqual(before)
    await expect(from(amina, 'staff'), 'what was theirs they could take away').toHaveCount(0)
    await triesToTakeAway(amina, drawnHere(amina))
    await expect(from(mira, 'lived'), 'within a group they can').toHaveCount(0)
    await tom.hand.press(tom.button(tom.says.canvas.undo))
    await expect(from(amina, 'staff')).toHaveCount(1)
    await drawsALine(amina, 120)
    await expect(from(tom, 'lived')).toHaveCount(1)
  })

  await test.step('a program with their cookie can’t either: it is sent away for good', async () => {
    for (const [person, layer] of [
      [tom, 'layer/lived'],
      [amina, 'layer/staff'],
      [tom, 'layer/stage'],
    ] as const) {
      const line = documentLine(await withoutThePage(person, stage.server.address), layer)
      expect(await line.settled()).toBe('synced')
      const records = line.doc.getMap('records')
      for (const id of records.keys()) records.delete(id)
      records.set('shape:forged', 'by a program')
      await expect.poll(() => line.ends).toEqual([4403])
      line.close()
    }
    const look = documentLine(await withoutThePage(tom, stage.server.address), 'layer/lived')
    expect(await look.settled()).toBe('synced')
    expect([...look.doc.getMap('records').keys()]).toHaveLength(1)
    look.close()
    await expect(from(tom, 'lived')).toHaveCount(1)
  })

  await test.step('undo keeps to the layer in hand', async () => {
    await amina.drawsOn(everybody)
    await drawsALine(amina, 200)
    await expect(from(tom, 'together')).toHaveCount(1)
    await amina.drawsOn(lived)
    await amina.hand.press(amina.button(amina.says.canvas.undo))
    await expect(from(tom, 'lived')).toHaveCount(0)
    await expect(from(tom, 'together')).toHaveCount(1)
  })

  await test.step('undo takes back one doing, however soon it came after another', async () => {
    await drawsALine(amina, 120)
    await expect(amina.strokes).toHaveCount(3)
    await amina.hand.press(amina.button(amina.says.canvas.tool.select))
    const { mouse, keyboard } = amina.page
    const { x, y } = await canvasOf(amina.page)
    await mouse.click(x + 200, y + 320)
    await mouse.move(x + 200, y + 360)
    for (const key of ['ControlOrMeta+a', 'Delete', 'd']) await keyboard.press(key)
    await mouse.down()
    await mouse.move(x + 300, y + 360, { steps: 3 })
    await mouse.up()
    await expect(amina.strokes, 'one removed, one drawn').toHaveCount(3)
    await amina.hand.press(amina.button(amina.says.canvas.undo))
    await expect(amina.strokes, 'the later stroke is gone, and what was removed before it stays so').toHaveCount(2)
    await expect(from(tom, 'lived')).toHaveCount(0)
  })

  await test.step('what a group draws without a line waits, and arrives', async () => {
    await amina.losesTheLine()
    await drawsALine(amina, 150)
    await expect(amina.page.getByRole('status').filter({ hasText: '1 thing not saved yet' })).toBeVisible()
    await expect
      .poll(() => amina.page.evaluate(() => Object.keys(localStorage).some((key) => key.includes('drawn/layer/lived'))))
      .toBe(true)
    await amina.hasTheLineAgain()
    await amina.reloads()
    await expect(from(tom, 'lived')).toHaveCount(1)
    await expect(from(amina, 'lived')).toHaveCount(1)
  })

  await test.step('what comes too late is given back with the reason; whose the others’ is can still be asked', async () => {
    await amina.drawsOn(lived)
    await amina.losesTheLine()
    await drawsALine(amina, 200)
    await expect(amina.page.getByRole('status').filter({ hasText: '1 thing not saved yet' })).toBeVisible()
    await mira.page.getByRole('link', { name: mira.says.parts.viewDesk, exact: true }).click()
    await mira.callsTheLastWords()
    await mira.closesTheBoard()
    await amina.hasTheLineAgain()
    await amina.reads('1 thing that you drew could not be saved, because drawing was closed or it was taken away.')
    await expect(from(tom, 'lived')).toHaveCount(1)
    await expect(tom.layer(staff)).toContainText('you can look')
    await tom.hand.press(tom.button(tom.says.canvas.tool.select))
    await tom.page.mouse.click(...(await middleOf(from(tom, 'lived'))))
    await tom.reads('This is on the layer: Lived experience.')
  })
})

test('C13 layers lie on each other in the same order for everybody, whoever drew first', async ({ stage }) => {
  const { server } = stage
  const session = await lightSession(server.address)
  const { made, moveTo } = session
  await moveTo('together')
  const link = (voice: number) => `${server.address}/join/${made.board}#${made.links[voice]?.secret}`
  const [amina, tom] = [await stage.participant(), await stage.participant()]
  await amina.joins(link(0), 'Amina')
  await tom.joins(link(1), 'Tom')
  await amina.opens('canvas')
  await tom.opens('canvas')
  await amina.drawsOn(everybody)
  await drawsALine(amina, 80)
  await expect(from(tom, 'together')).toHaveCount(1)
  await tom.drawsOn(staff)
  await drawsALine(tom, 120)
  await expect(from(amina, 'staff')).toHaveCount(1)
  await amina.drawsOn(lived)
  await drawsALine(amina, 160)
  await expect(from(tom, 'lived')).toHaveCount(1)

  /** The layers from the bottom to the top, as the browser paints them after a reload. */
  const painted = async (person: Participant) => {
    await person.reloads()
    await expect(person.strokes).toHaveCount(3)
    return person.strokes.evaluateAll((strokes) =>
      strokes
        .map((one) => ({ z: Number(getComputedStyle(one).zIndex), id: one.getAttribute('data-shape-id') ?? '' }))
        .sort((a, b) => a.z - b.z)
        .map(({ id }) => id.split('_')[1]),
    )
  }
  for (const person of [amina, tom]) expect(await painted(person)).toEqual(['lived', 'staff', 'together'])
})

for (const { draws, opened } of [
  { draws: true, opened: ['layer/lived', 'layer/staff', 'layer/stage', 'layer/together'] },
  { draws: false, opened: ['layer/stage', 'layer/together'] },
]) {
  const title = draws ? 'each group draws by itself' : 'no group ever draws by itself'
  test(`A8 a phone opens documents with the canvas and not before, only those in use: ${title}`, async ({ stage }) => {
    const plan = defaultPlan.map((phase) => ({
      ...phase,
      voices: Object.fromEntries(
        Object.entries(phase.voices).map(([id, may]) => [id, { ...may, draw: may.draw && draws }]),
      ),
    }))
    const { server } = stage
    const { made, moveTo } = await lightSession(server.address, { plan })
    await moveTo('together')
    const rosa = await stage.participantOnAPhone()
    const documents: string[] = []
    rosa.page.on('websocket', (socket) => {
      const [, name] = /\/documents\/(.+)\.\d+$/.exec(socket.url()) ?? []
      if (name) documents.push(name)
    })
    await rosa.joins(`${server.address}/join/${made.board}#${made.links[0]?.secret}`)
    await rosa.opens('map')
    await rosa.opens('list')
    expect(documents).toEqual([])
    await rosa.opens('canvas')
    await expect(rosa.button(rosa.says.canvas.tool.draw)).toBeVisible()
    await expect.poll(() => documents.toSorted()).toEqual(opened)
    await rosa.unfoldsTheLayers()
    await expect(rosa.page.getByRole('group', { name: rosa.says.canvas.layers }).getByRole('listitem')).toHaveCount(
      opened.length,
    )
  })
}
