import { networkInterfaces } from 'node:os'
import { expect, Stage, test } from '../actors/stage.ts'
import { startServer } from '../server/start-server.ts'
import { lightSession } from '../session/light-session.ts'
import { linkOf } from '../session/link-of.ts'

/** This machine as a phone in the room finds it: its address on the network, else 0.0.0.0, which browsers don't trust as they do loopback. */
function addressOnTheNetwork(): string {
  const found = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
  return found.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '0.0.0.0'
}

test('J9 N10 on plain http over the network a phone joins, contributes and uses the slip', async ({ browser }) => {
  const server = await startServer({ host: addressOnTheNetwork() })
  const stage = new Stage(server, browser)
  try {
    const { made, moveTo } = await lightSession(server.address)
    await moveTo('lived-experience')
    const rosa = await stage.participantOnAPhone()
    await rosa.opensTheLink(linkOf(server.address, made, 'lived'))
    await rosa.reads(rosa.says.join.unencrypted)
    expect(await rosa.page.evaluate(() => window.isSecureContext), 'this is no secure context').toBe(false)
    expect(await rosa.page.evaluate(() => globalThis.crypto.subtle)).toBeUndefined()
    await rosa.comesIn()
    await rosa.tells({ moment: 'Waiting', felt: '-2', words: ['forgotten'], why: 'Nobody told me how long.' })
    console.info(`from the link to the first contribution: ${rosa.acts} acts`)
    expect(rosa.acts, 'a handful of steps').toBeLessThanOrEqual(12)

    const anyone = await stage.slipHolder()
    await anyone.opensTheSlip(`${server.address}/board/${made.board}`, rosa.slip)
    await anyone.seesThatItIs('Nobody told me how long.', 'kept')
    await anyone.takesBack('Nobody told me how long.')
    await stage.end()
  } finally {
    await server.end()
  }
})
