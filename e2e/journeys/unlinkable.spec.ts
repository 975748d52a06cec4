import type { Request } from '@playwright/test'
import type { Participant } from '../actors/participant.ts'
import { expect, test } from '../actors/stage.ts'
import { onlyShared, valuesIn } from '../anonymity/values.ts'
import { lightSession } from '../session/light-session.ts'
import { linkOf } from '../session/link-of.ts'

/** What a browser sends: without a name, and as somebody who is signed in. */
function overheard({ context }: Participant) {
  const requests: Request[] = []
  context.on('request', (request) => requests.push(request))
  const told = async (request: Request) => {
    const headers = Object.entries(await request.allHeaders()).map((pair) => pair.join(': '))
    return [request.method(), request.url(), ...headers, request.postData() ?? ''].join('\n')
  }
  const isSaid = (request: Request) => new URL(request.url()).pathname === '/api/said'
  return {
    said: () => Promise.all(requests.filter(isSaid).map(told)),
    rest: async () =>
      (
        await Promise.all(requests.filter((request) => !isSaid(request) && request.url().includes('/api/')).map(told))
      ).join('\n'),
  }
}

test('N11 N12 two contributions of one browser have nothing in common that leaves it', async ({ stage }) => {
  const { server } = stage
  const session = await lightSession(server.address)
  await session.moveTo('lived-experience')
  const link = linkOf(server.address, session.made, 'lived')
  const rosa = await stage.participant()
  const amina = await stage.participant()
  const [ofRosa, ofAmina] = [overheard(rosa), overheard(amina)]
  await rosa.joins(link)
  await amina.joins(link)
  await rosa.tells({ moment: 'Waiting', felt: '-2', why: 'Two hours without news.' })
  await rosa.hand.press(rosa.button(rosa.says.composer.more))
  await rosa.answersTheQuestions({ moment: 'At reception', felt: '1', why: 'Somebody smiled at us.' })
  await rosa.adds()
  await amina.tells({ moment: 'Finding the way', felt: '0', why: 'Signs everywhere.' })
  await expect.poll(async () => (await ofRosa.said()).length).toBeGreaterThanOrEqual(2)
  await expect.poll(async () => (await ofAmina.said()).length).toBeGreaterThanOrEqual(1)

  const adds = (all: string[]) => all.filter((text) => text.includes('"op":"add"'))
  const [one, two] = adds(await ofRosa.said())
  const [other] = adds(await ofAmina.said())
  if (!one || !two || !other) throw new Error('somebody said nothing')
  const values = [one, two, other].map(valuesIn) as [Set<string>, Set<string>, Set<string>]
  expect(onlyShared(...values)).toEqual([])
  const signedIn = valuesIn(await ofRosa.rest())
  const another = valuesIn(await ofAmina.rest())
  expect(signedIn.size).toBeGreaterThan(1000)
  for (const text of [one, two]) expect(onlyShared(signedIn, valuesIn(text), another, values[2])).toEqual([])
  for (const text of [...(await ofRosa.said()), ...(await ofAmina.said())]) {
    expect(text).not.toMatch(/^(cookie|referer|authorization): /im)
    const body = text.slice(text.indexOf('\n{') + 1)
    expect(Buffer.byteLength(body) % 16_384).toBe(0)
  }
})
