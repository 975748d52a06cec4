import { type AskPermits, permitBatches, type SaidRequest, saidBytes } from '@firsthand/model'
import type { Page } from '@playwright/test'
import { checkLooks, checkReflow, checkRules } from '../accessibility/check-screen.ts'
import { expect, test } from '../actors/stage.ts'
import { lightSession } from '../session/light-session.ts'
import { linkOf } from '../session/link-of.ts'

/** What a page sends from now on: requests for permits, and what is said without a name with its size and headers. */
function listen(page: Page) {
  const permits: AskPermits[] = []
  const said: { request: SaidRequest; bytes: number; headers: Record<string, string> }[] = []
  page.on('request', async (sent) => {
    const { pathname } = new URL(sent.url())
    if (pathname.endsWith('/permits')) permits.push(sent.postDataJSON())
    if (pathname !== '/api/said') return
    const body = sent.postDataBuffer() ?? Buffer.alloc(0)
    const request = JSON.parse(body.toString()) as SaidRequest
    said.push({ request, bytes: body.length, headers: await sent.allHeaders() })
  })
  return { permits, said }
}

for (const language of ['en', 'fr'] as const) {
  test(`N17 with a link that names other keys nothing is sent, and the person is told why, words kept (${language})`, async ({
    stage,
  }) => {
    const { server } = stage
    const { made, moveTo } = await lightSession(server.address)
    await moveTo('lived-experience')
    const rosa = await stage.participantOnAPhone({ language })
    const sent = listen(rosa.page)
    await rosa.joins(linkOf(server.address, made, 'lived', '0000 1111 2222 3333 4444'))
    await rosa.beginsToSay()
    await rosa.answersTheQuestions({ why: 'Nobody told me how long.' })
    const why = rosa.page.getByRole('alert').filter({ hasText: rosa.says.refusals['keys-differ'] })
    await expect(why).toContainText(rosa.says.refusals['keys-differ-what'])
    await expect(why).toContainText(rosa.says.composer.wordsKept)
    await checkRules(rosa.page, `keys that differ, ${language}`)
    await checkReflow(rosa.page, `keys that differ, ${language}`)
    if (language === 'en') await checkLooks(rosa.page, 'keys that differ')
    await rosa.adds()
    await expect(why).toBeVisible()
    await rosa.reloads()
    await expect(why).toBeVisible()
    await rosa.reads('Nobody told me how long.')
    expect(sent, 'nothing was asked for or sent').toEqual({ permits: [], said: [] })
  })
}

test('J5 N15 N16 N17 who stays when somebody is removed is moved over without doing anything, and speaks on', async ({
  stage,
}) => {
  const { server } = stage
  const session = await lightSession(server.address)
  const { made, moveTo, facilitator } = session
  await moveTo('lived-experience')
  const rosa = await stage.participantOnAPhone()
  const sent = listen(rosa.page)
  await rosa.joins(linkOf(server.address, made, 'lived'))
  await rosa.tells({ why: 'The corridor was cold.' })
  await rosa.goesToTheBoard()

  const tom = await session.join('lived')
  await facilitator.does({ do: 'person.remove', person: tom.id, reason: 'A mix-up of links' })
  await expect.poll(() => new Set(sent.permits.map(({ key }) => key)).size, 'she asks by the new key').toBe(2)
  await rosa.tells({ why: 'The chairs were hard.' })
  const [before, after] = sent.said.map(({ request }) => (request.op === 'add' ? request.key : null))
  expect(before).toBe(made.links[0]?.key)
  expect(after).toBe(sent.permits.at(-1)?.key)
  expect(after).not.toBe(before)

  for (const { bytes, headers } of sent.said) {
    expect(bytes % saidBytes.request, 'a length that says nothing').toBe(0)
    expect(headers.cookie).toBeUndefined()
  }
  expect(sent.said.every(({ request }) => request.op === 'add')).toBe(true)

  await rosa.page.goto(`${rosa.page.url().replace(/\/say.*/, '')}/anonymity`)
  await rosa.reads(after ?? '')
})

test('N15 a second window of the same browser shares the permits, and another browser of the same person is told where they are', async ({
  stage,
}) => {
  const { server } = stage
  const { made, moveTo } = await lightSession(server.address)
  await moveTo('lived-experience')
  const rosa = await stage.participant()
  const sent = listen(rosa.page)
  await rosa.joins(linkOf(server.address, made, 'lived'))
  await rosa.tells({ why: 'The corridor was cold.' })
  await rosa.goesToTheBoard()
  const second = await rosa.context.newPage()
  await second.goto(rosa.page.url())
  await second.getByRole('link', { name: rosa.says.board.say }).first().click()
  await expect(second.getByRole('heading', { name: rosa.says.composer.where })).toBeVisible()
  await second.close()
  expect(new Set(sent.permits.map(({ batch, blinded }) => `${batch} ${blinded}`)).size).toBe(sent.permits.length)

  // Every batch was given to somebody with her cookie, which is all that this browser has of her after clearing what sites keep.
  const asks = permitBatches.map(({ count }, batch) => ({
    key: sent.permits[0]?.key,
    batch,
    blinded: Array.from({ length: count }, () => 'A'.repeat(342)),
  }))
  const own = rosa.page.url().replace(/\/board\/(.*\/as\/[\w-]+).*/, '/api/boards/$1/permits')
  const given = await Promise.all(
    asks.map((data) => rosa.context.request.post(own, { data, headers: { origin: server.address } })),
  )
  // Some may have come to the page itself meanwhile.
  for (const answer of given) expect([200, 409]).toContain(answer.status())
  await rosa.page.evaluate(() => localStorage.clear())
  await rosa.reloads()
  await rosa.beginsToSay()
  await rosa.answersTheQuestions({ why: 'The chairs were hard.' })
  const { refusals } = rosa.says
  const why = rosa.page.getByRole('alert').filter({ hasText: refusals['permits-elsewhere'] })
  await expect(why).toContainText(refusals['permits-elsewhere-what'])
  await rosa.adds()
  await expect(why).toBeVisible()
  await rosa.reads('The chairs were hard.')
  expect(sent.said).toHaveLength(1)
})

test('N15 permits whose script does not come at first come later, and nobody has to do anything', async ({ stage }) => {
  const { server } = stage
  const { made, moveTo } = await lightSession(server.address)
  await moveTo('lived-experience')
  const rosa = await stage.participant()
  let refused = 0
  await rosa.page.route(/permit-worker/, (route) => (refused++ === 0 ? route.abort() : route.continue()))
  await rosa.joins(linkOf(server.address, made, 'lived'))
  await rosa.page.waitForFunction(() => Object.keys(localStorage).some((name) => name.includes('permit/unspent/')))
  expect(refused).toBeGreaterThan(1)
  await rosa.tells({ why: 'The corridor was cold.' })
})
