import { expect, test } from '../actors/stage.ts'
import { lightSession, spoken } from '../session/light-session.ts'

test('D1 A4 what somebody draws reaches the others; undo takes back only one’s own; reading can’t draw', async ({
  stage,
}) => {
  const { server } = stage
  const session = await lightSession(server.address)
  const { made, moveTo, facilitator, touchpoints } = session
  await moveTo('together')
  const address = (voice: number) => `${server.address}/join/${made.board}#${made.links[voice]?.secret}`
  const amina = await stage.participant()
  const tom = await stage.participant()
  await amina.joins(address(0), 'Amina')
  await tom.joins(address(1), 'Tom')
  const words = 'The tea was a kindness.'
  const lena = await session.join('lived', 'Lena')
  const { id: contribution, secretHash } = lena.nextKey()
  await lena.does({ do: 'contribution.add', contribution, secretHash, spoken: spoken(words, touchpoints[3]) })

  await amina.opens('canvas')
  await tom.opens('canvas')
  await expect(amina.strokes).toHaveCount(0)
  await tom.draws([
    [500, 350],
    [620, 420],
    [560, 480],
  ])
  await expect(tom.strokes).toHaveCount(1)
  await expect(amina.strokes).toHaveCount(1)
  await amina.draws([
    [300, 500],
    [420, 520],
  ])
  await expect(tom.strokes).toHaveCount(2)
  await tom.hand.press(tom.button(tom.says.canvas.undo))
  await expect(amina.strokes).toHaveCount(1)
  await expect(tom.strokes).toHaveCount(1)
  await expect(amina.page.getByText(words)).toHaveCount(1)

  await tom.reloads()
  await expect(tom.strokes).toHaveCount(1)
  await facilitator.does({ do: 'phase.last-words', phase: 'together' })
  await facilitator.does({ do: 'phase.next', phase: 'together', letGoReason: 'time', nothingSaidReason: null })
  await expect(amina.button(amina.says.canvas.tool.draw)).toHaveCount(0)
  await expect(amina.strokes).toHaveCount(1)
})
