import { expect, test } from '../actors/stage.ts'
import { lightSession, spoken } from '../session/light-session.ts'

test('the map draws a line for each group, live, and tells it as a table', async ({ stage }) => {
  const { server } = stage
  const session = await lightSession(server.address)
  const { made, moveTo, touchpoints } = session
  await moveTo('together')
  const amina = await stage.participant()
  await amina.joins(`${server.address}/join/${made.board}#${made.links[0]?.secret}`)
  await amina.opens('map')
  await amina.reads(amina.says.map.empty)

  const [rosa, tom] = [await session.join('lived', 'Rosa'), await session.join('staff', 'Tom')]
  for (const [person, valences] of [[rosa, [-2, -2, -1]] as const, [tom, [1, 2, 2]] as const]) {
    for (const at of [3, 4]) {
      for (const valence of valences) {
        const { id: contribution, secretHash } = person.nextKey()
        const said = spoken('Said with a name.', touchpoints[at], { valence })
        await person.does({ do: 'contribution.add', contribution, secretHash, spoken: said })
      }
    }
  }
  // Both moments are a full step apart: the map says so, and its table says how each group felt there.
  await expect(
    amina.page.getByText(/Lived experience and Staff felt most differently here: Waiting and With the doctor/),
  ).toBeVisible()
  await amina.hand.press(amina.button(amina.says.map.asTable))
  const row = amina.page.getByRole('row', { name: /^Waiting/ })
  await expect(row).toContainText('very hard')
  await expect(row).toContainText('very good')
  await expect(row).toContainText('3 said')
})
