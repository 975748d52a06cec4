import { expect, test } from '../actors/stage.ts'
import { lookIntoStore } from '../server/look-into-store.ts'
import { lightSession } from '../session/light-session.ts'

/** How often these words lie in the store. */
const stored = (directory: string, words: string) =>
  lookIntoStore(directory).rows.filter((row) => row.includes(words)).length

test('N13 words written without a line are kept, and arrive once when it is back', async ({ stage }) => {
  const { server } = stage
  const { made, moveTo } = await lightSession(server.address)
  await moveTo('lived-experience')
  const rosa = await stage.participantOnAPhone()
  // Anonymous words go out after a random while; her clock is moved on instead of being waited for.
  await rosa.page.clock.install()
  await rosa.joins(`${server.address}/join/${made.board}#${made.links[0]?.secret}`)
  await rosa.beginsToSay()
  await rosa.losesTheLine()
  await rosa.answersTheQuestions({ moment: 'At reception', felt: '-1', why: 'I was not asked my name.' })
  await rosa.adds()
  await expect(rosa.heading(rosa.says.composer.unsent)).toBeVisible()
  expect(stored(server.directory, 'I was not asked my name.')).toBe(0)

  await rosa.hasTheLineAgain()
  await rosa.page.clock.fastForward(61_000)
  await expect(rosa.heading(rosa.says.composer.kept)).toBeVisible()
  expect(stored(server.directory, 'I was not asked my name.')).toBe(1)
  await rosa.page.clock.fastForward(300_000)
  await expect(rosa.page.getByRole('region', { name: rosa.says.slip.yours }), 'it has its style').toHaveCSS(
    'display',
    'grid',
  )
  await rosa.goesToTheBoard()
  await rosa.seesTheLine('live')
  expect(stored(server.directory, 'I was not asked my name.')).toBe(1)
})

test('R2 the server is killed while somebody writes: nothing typed is lost, and everybody is back by themselves', async ({
  stage,
}) => {
  const { server } = stage
  const { made, moveTo, facilitator, touchpoints } = await lightSession(server.address)
  await moveTo('together')
  const address = (voice: number) => `${server.address}/join/${made.board}#${made.links[voice]?.secret}`
  const amina = await stage.participant()
  const tom = await stage.participant()
  await amina.joins(address(0), 'Amina')
  await tom.joins(address(1), 'Tom')
  await tom.tells({ moment: 'Waiting', felt: '-1', why: 'We see the full room too.', name: 'Tom' })
  await amina.opens('list')
  await amina.reads('We see the full room too.')

  await amina.beginsToSay()
  await amina.answersTheQuestions({ moment: 'Waiting', felt: '1', why: 'The tea was a kindness.' })
  await server.kill()
  await amina.adds('Amina')
  await expect(amina.heading(amina.says.composer.unsent)).toBeVisible()
  await server.start()
  await amina.reloads()
  await tom.goesToTheBoard()
  await tom.opens('list')
  await tom.reads('The tea was a kindness.')
  await tom.reads('We see the full room too.')
  await tom.seesTheLine('live')
  expect(stored(server.directory, 'The tea was a kindness.')).toBe(1)
  const line = await facilitator.live()
  expect(line.all('contribution').map(({ kept }) => kept.touchpoint)).toEqual([touchpoints[3], touchpoints[3]])
  line.close()
})

test('N13 a page loaded again in the middle of a question has everything that was typed', async ({ stage }) => {
  const { server } = stage
  const { made, moveTo } = await lightSession(server.address)
  await moveTo('lived-experience')
  const rosa = await stage.participantOnAPhone()
  await rosa.joins(`${server.address}/join/${made.board}#${made.links[0]?.secret}`)
  await rosa.beginsToSay()
  await rosa.answersTheQuestions({
    moment: 'Waiting',
    felt: '-2',
    words: ['forgotten'],
    why: 'Two hours in the corridor.',
  })
  await rosa.reloads()
  await rosa.reads('Two hours in the corridor.')
  await rosa.reads('forgotten')
  await rosa.adds()
  await expect(rosa.heading(rosa.says.composer.kept)).toBeVisible()
  expect(stored(server.directory, 'Two hours in the corridor.')).toBe(1)
})
