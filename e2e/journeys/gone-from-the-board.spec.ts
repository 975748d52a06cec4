import { expect, test } from '../actors/stage.ts'
import { lookIntoStore } from '../server/look-into-store.ts'
import { lightSession, spoken } from '../session/light-session.ts'

test('N5 words taken back by slip, in another browser, leave every open page and the store', async ({ stage }) => {
  const { server } = stage
  const session = await lightSession(server.address)
  const { made, moveTo, facilitator } = session
  await moveTo('lived-experience')
  const rosa = await session.join('lived')
  const key = await rosa.saysWithoutName(spoken('The corridor was cold.', session.touchpoints[3]))
  await facilitator.does({ do: 'queue.collect' })
  await facilitator.does({ do: 'contribution.publish', contributions: [key.id] })
  await facilitator.does({ do: 'queue.reveal' })
  await moveTo('listen')

  const tom = await stage.participant()
  await tom.joins(`${server.address}/join/${made.board}#${made.links[1]?.secret}`)
  await tom.reads('The corridor was cold.')
  const anyone = await stage.slipHolder()
  await anyone.opensTheSlip(`${server.address}/board/${made.board}`, rosa.slip)
  await anyone.seesThatItIs('The corridor was cold.', 'shown')
  await anyone.takesBack('The corridor was cold.')
  await tom.readsNothingOf('The corridor was cold.')
  expect(lookIntoStore(server.directory).rows.join('\n')).not.toContain('The corridor was cold.')
})

test('J5 A7 whoever is removed while the board is open is told why within a second, and reads no more', async ({
  stage,
}) => {
  const { server } = stage
  const { made, facilitator, moveTo } = await lightSession(server.address)
  await moveTo('listen')
  const tom = await stage.participant()
  await tom.joins(`${server.address}/join/${made.board}#${made.links[1]?.secret}`)
  await tom.seesTheLine('live')
  const person = /\/as\/([\w-]+)/.exec(tom.page.url())?.[1] ?? ''
  await facilitator.does({ do: 'person.remove', person, reason: 'Please come and see me' })
  await expect(tom.heading(tom.says.board.gone)).toBeVisible({ timeout: 1_000 })
  await tom.reads('The facilitator has taken you off this board: “Please come and see me”')
  await tom.reloads()
  await expect(tom.heading(tom.says.board.gone)).toBeVisible()
})

test('J2 J5 a link that is switched off opens nothing more, and whoever came by it is out within a second', async ({
  stage,
}) => {
  const { server } = stage
  const { made, facilitator, moveTo } = await lightSession(server.address)
  await moveTo('listen')
  const [, staff] = made.links
  const address = `${server.address}/join/${made.board}#${staff?.secret}`
  const tom = await stage.participant()
  await tom.joins(address)
  await tom.seesTheLine('live')
  await facilitator.does({ do: 'link.revoke', link: staff?.id ?? '', removePeople: true })
  await expect(tom.heading(tom.says.board.gone)).toBeVisible({ timeout: 1_000 })
  const late = await stage.participant()
  await late.page.goto(address)
  await late.reads(late.says.refusals['link-revoked'])
})

test('J9 two links in one browser are two people who don’t disturb each other', async ({ stage }) => {
  const { server } = stage
  const { made, moveTo } = await lightSession(server.address)
  await moveTo('lived-experience')
  const [lived, staff] = made.links
  const rosa = await stage.participant()
  await rosa.joins(`${server.address}/join/${made.board}#${lived?.secret}`)
  const asRosa = rosa.page.url()
  await rosa.joins(`${server.address}/join/${made.board}#${staff?.secret}`)
  await rosa.waitsInTheListeningRoom()
  await rosa.page.goto(asRosa)
  await rosa.beginsToSay()
})

test('J12 on a shared device nothing is left after leaving', async ({ stage }) => {
  const { server } = stage
  const { made, moveTo } = await lightSession(server.address)
  await moveTo('lived-experience')
  const rosa = await stage.participantOnAPhone()
  await rosa.opensTheLink(`${server.address}/join/${made.board}#${made.links[0]?.secret}`)
  await rosa.usesASharedDevice()
  await rosa.comesIn()
  await rosa.tells({ felt: '0', why: 'Nothing of this may stay here.' })
  await rosa.goesToTheBoard()
  await rosa.leaves()
  const kept = await rosa.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).not.toContain(made.board)
  expect(kept).not.toContain('Nothing of this')
  expect((await rosa.context.cookies()).map(({ name }) => name)).toEqual([])
})

test('J12 on a shared device without a connection the person is told what leaving could not do', async ({ stage }) => {
  const { server } = stage
  const { made, moveTo } = await lightSession(server.address)
  await moveTo('lived-experience')
  const rosa = await stage.participantOnAPhone()
  await rosa.opensTheLink(`${server.address}/join/${made.board}#${made.links[0]?.secret}`)
  await rosa.usesASharedDevice()
  await rosa.comesIn()
  await rosa.tells({ felt: '0', why: 'Nothing of this may stay here.' })
  await rosa.goesToTheBoard()
  await rosa.context.setOffline(true)
  const { parts, board } = rosa.says
  await rosa.hand.press(rosa.button(parts.break))
  await rosa.hand.press(rosa.dialog.getByRole('button', { name: parts.breakStop }))
  await rosa.hand.press(rosa.dialog.getByRole('button', { name: board.leave }))
  await expect(rosa.dialog.getByText(board.leaveUnheard)).toBeVisible()
  const kept = await rosa.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).not.toContain('Nothing of this')
})
