import { newId, type PermitTerms, padSaid, permitBatches, saidBytes } from '@firsthand/model'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { lookIntoStore } from '../server/look-into-store.ts'
import { type Server, startServer } from '../server/start-server.ts'
import { blindBatch, type Right, takeBatch } from '../session/light-permits.ts'
import type { LightPerson } from '../session/light-person.ts'
import { type LightSession, lightSession, spoken } from '../session/light-session.ts'
import { refusalIn, request } from '../session/request.ts'

let server: Server
let session: LightSession
let rosa: LightPerson

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.end())

beforeEach(async () => {
  session = await lightSession(server.address)
  rosa = await session.join('lived')
})

const contributions = () => [...lookIntoStore(server.directory).board(session.made.board).contributions.values()]

function adding(right: Right, key = rosa.nextKey(), words = 'Said once') {
  const { id: contribution, secretHash } = key
  return { op: 'add', board: session.made.board, ...right, contribution, secretHash, spoken: spoken(words) }
}

async function termsOf(person: LightPerson): Promise<PermitTerms> {
  const { json } = await request(person.own('board'), { headers: { cookie: person.cookie } })
  return json.you.permits
}

const ask = (person: LightPerson, body: unknown) =>
  request(person.own('permits'), {
    method: 'POST',
    headers: { cookie: person.cookie, origin: person.address },
    body,
  })

const sent = (blinded: Uint8Array[]) => blinded.map((bytes) => Buffer.from(bytes).toString('base64url'))

test('N16 a permit is good for one contribution; the same one again, after a lost answer, gets the first answer', async () => {
  const right = await rosa.right()
  const body = adding(right)
  const first = await rosa.said(body)
  expect(first.status).toBe(200)
  const again = await rosa.said(body)
  expect([again.status, again.text]).toEqual([first.status, first.text])
  expect(refusalIn(await rosa.said(adding(right)))).toBe('permit-spent')
  // The same contribution can't be said in other words by its id, whoever asks.
  expect(refusalIn(await rosa.said({ ...adding(await rosa.right()), contribution: body.contribution }))).toBe(
    'id-taken',
  )
  expect(contributions().length).toBe(1)
})

test('N16 of twenty uses of one permit at once exactly one is taken', async () => {
  const right = await rosa.right()
  const answers = await Promise.all(Array.from({ length: 20 }, () => rosa.said(adding(right))))
  expect(answers.filter(({ status }) => status === 200).length).toBe(1)
  expect(new Set(answers.filter(({ status }) => status !== 200).map(refusalIn))).toEqual(new Set(['permit-spent']))
  expect(contributions().length).toBe(1)
})

test('N16 a permit that was spent stays so after a restart', async () => {
  const right = await rosa.right()
  const body = adding(right)
  expect((await rosa.said(body)).status).toBe(200)
  await server.kill()
  await server.start()
  expect(refusalIn(await rosa.said(adding(right)))).toBe('permit-spent')
  expect((await rosa.said(body)).status).toBe(200)
  expect(contributions().length).toBe(1)
})

test('N16 a permit that is bent by a bit opens nothing, wherever', async () => {
  const right = await rosa.right()
  for (const part of ['message', 'signature'] as const) {
    const bytes = Buffer.from(right.permit[part], 'base64url')
    for (const at of [0, 1, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const bent = Buffer.from(bytes)
      bent[at] = (bent[at] ?? 0) ^ (1 << (at % 8))
      const permit = { ...right.permit, [part]: bent.toString('base64url') }
      expect(refusalIn(await rosa.said(adding({ ...right, permit }))), `${part} at ${at}`).toBe('permit-invalid')
    }
  }
  // A signature and itself plus the modulus are one number: only the one below it is a signature (RFC 8017 §8.1.2).
  const { contribute } = await termsOf(rosa)
  const number = (text: string) => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`)
  const more = (number(right.permit.signature) + number(contribute)).toString(16)
  if (more.length <= 512) {
    const signature = Buffer.from(more.padStart(512, '0'), 'hex').toString('base64url')
    const answer = await rosa.said(adding({ ...right, permit: { ...right.permit, signature } }))
    expect(refusalIn(answer)).toBe('permit-invalid')
  }
  // Base64url has signs to spare at its end: another way to write the same permit is no other permit.
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const twin = (text: string) => `${text.slice(0, -1)}${signs[signs.indexOf(text.at(-1) ?? '') + 1]}`
  const { message, signature } = right.permit
  expect(Buffer.from(twin(message), 'base64url')).toEqual(Buffer.from(message, 'base64url'))
  const twins = [
    { message, signature },
    { message: twin(message), signature },
    { message: twin(message), signature: twin(signature) },
  ]
  const answers = []
  for (const permit of twins) answers.push(await rosa.said(adding({ ...right, permit })))
  expect(answers.map(({ status }) => status === 200)).toEqual([true, false, false])
  expect(contributions().length).toBe(1)
})

test('N15 nobody is given more permits than everybody is, however they ask', async () => {
  const terms = await termsOf(rosa)
  for (const batch of permitBatches.keys()) {
    const asked = blindBatch(terms, batch)
    const first = await takeBatch(rosa, terms, batch, asked)
    expect(await takeBatch(rosa, terms, batch, asked)).toEqual(first)
    const blinded = sent(blindBatch(terms, batch).map(({ blinded }) => blinded))
    const more = await ask(rosa, { key: terms.key, batch, blinded })
    expect(refusalIn(more)).toBe('permits-taken')
  }
  const [some] = blindBatch(terms, 0)
  const one = sent([some?.blinded ?? new Uint8Array(256)])
  const karim = await session.join('lived')
  for (const [batch, blinded] of [
    [0, one],
    [0, [...one, ...one, ...one, ...one]],
    [1, one],
    [permitBatches.length, one],
    [99, one],
    [-1, one],
    [0.5, one],
  ] as const) {
    expect(refusalIn(await ask(karim, { key: terms.key, batch, blinded })), `batch ${batch}`).toBe('malformed')
  }
  const { blinded } = { blinded: sent(blindBatch(terms, 0).map(({ blinded }) => blinded)) }
  expect(refusalIn(await ask(karim, { key: 'AAAA BBBB CCCC DDDD EEEE', batch: 0, blinded }))).toBe('right-replaced')
  // Not below the modulus, or nothing: the issuer signs neither.
  for (const bad of [`${'_'.repeat(341)}8`, 'A'.repeat(342)]) {
    const answer = await ask(karim, { key: terms.key, batch: 0, blinded: [bad, ...blinded.slice(1)] })
    if (bad.startsWith('_')) expect(refusalIn(answer)).toBe('malformed')
    else expect(answer.status).toBeLessThan(500)
  }
})

test('J5 N17 after somebody is removed no permit of before holds, and who stays is given new ones', async () => {
  const karim = await session.join('lived')
  const [old, spare] = [await karim.right(), await rosa.right()]
  await session.facilitator.does({ do: 'person.remove', person: karim.id, reason: 'We talked about it' })
  for (const right of [old, spare]) expect(refusalIn(await rosa.said(adding(right)))).toBe('right-replaced')
  const terms = await termsOf(rosa)
  expect(terms.key).not.toBe(old.key)
  expect(refusalIn(await rosa.said(adding({ ...old, key: terms.key })))).toBe('permit-invalid')
  const [permit] = await takeBatch(rosa, terms, 0)
  if (!permit) throw new Error('no permit')
  expect((await rosa.said(adding({ voice: 'lived', key: terms.key, permit }))).status).toBe(200)
  expect((await ask(karim, { key: terms.key, batch: 0, blinded: [] })).status).toBeGreaterThanOrEqual(400)
  expect(contributions().length).toBe(1)
})

test('N12 lengths on the path without names say nothing: requests are padded or refused, answers always padded', async () => {
  const right = await rosa.right()
  const key = rosa.nextKey()
  const text = JSON.stringify(adding(right, key))
  const send = (body: string) =>
    request(`${server.address}/api/said`, { method: 'POST', headers: { origin: server.address }, body })
  const refused = [text, `${padSaid(text)} `, padSaid(text).slice(1), padSaid(text, 1024), `${text}\n`]
  const answers = []
  for (const body of refused) {
    if (body.length % saidBytes.request === 0) continue
    const answer = await send(body)
    expect(answer.json, `${body.length}`).toEqual({ error: { id: 'malformed', where: 'padding' } })
    answers.push(answer)
  }
  expect(answers.length).toBeGreaterThan(3)
  const own = { board: session.made.board, contribution: key.id, secret: key.secret }
  answers.push(
    await send(padSaid(text)),
    await rosa.said({ op: 'status', ...own }),
    await rosa.said({ op: 'row', ...own }),
    await rosa.said({ op: 'choices', ...own }),
    await rosa.said({ op: 'status', ...own, secret: 'B'.repeat(43) }),
    await rosa.said({ op: 'status', ...own, board: newId() }),
    await rosa.said({ op: 'nothing' }),
    await rosa.said({ op: 'status', ...own }, { cookie: 'a=b' }),
    await send(''),
    await send(padSaid('{')),
    await rosa.said({ op: 'withdraw', ...own }),
  )
  const lengths = answers.map(({ text }) => Buffer.byteLength(text) % saidBytes.answer)
  expect(new Set(lengths)).toEqual(new Set([0]))
})
