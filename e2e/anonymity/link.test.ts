import { type AuthorKey, spentOf } from '@firsthand/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookIntoStore } from '../server/look-into-store.ts'
import { type Server, startServer } from '../server/start-server.ts'
import { asCaller, type Exchange } from '../session/caller.ts'
import type { LightPerson } from '../session/light-person.ts'
import { type LightSession, lightSession, spoken } from '../session/light-session.ts'
import { traceable } from '../session/request.ts'
import { onlyShared, valuesIn } from './values.ts'

/** Everything that was ever sent about one contribution, and stored of it. */
type Trace = { wire: Set<string>; rows: Set<string> }

let server: Server
let session: LightSession

beforeAll(async () => {
  server = await startServer()
  session = await lightSession(server.address)
  await session.moveTo('lived-experience')
})
afterAll(() => server?.end())

const told = (exchanges: Exchange[]) =>
  exchanges
    .map(({ method, path, sent, got }) => [
      method,
      path,
      ...Object.entries(sent.headers),
      sent.text,
      got.status,
      got.text,
    ])
    .map((parts) => parts.join('\n'))
    .join('\n')

/** Somebody says something, asks how it stands, and says it in other words. */
async function says(
  person: LightPerson,
  [first, second]: [string, string],
  touchpoint: number,
  more = {},
): Promise<Trace> {
  const right = await person.right()
  const key: AuthorKey = person.nextKey()
  const exchanges: Exchange[] = []
  await asCaller({ ...traceable, hears: (exchange) => exchanges.push(exchange) }, async () => {
    const { id: contribution, secret, secretHash } = key
    const { board } = session.made
    const at = session.touchpoints[touchpoint]
    const own = { board, contribution, secret }
    const answers = [
      await person.said({ op: 'add', board, ...right, contribution, secretHash, spoken: spoken(first, at) }, more),
      await person.said({ op: 'status', ...own }, more),
      await person.said({ op: 'row', ...own }, more),
      await person.said({ op: 'edit', ...own, spoken: spoken(second, at) }, more),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })
  expect(exchanges.length).toBe(4)
  const { rows } = lookIntoStore(server.directory)
  const ids = [key.id, key.secretHash, spentOf(right.permit.message, key.id).id]
  const own = rows.filter((row) => ids.some((id) => row.includes(id)))
  expect(own.length).toBe(2)
  return { wire: valuesIn(told(exchanges)), rows: valuesIn(own.join('\n')) }
}

test('N11 N16 two contributions of one browser share nothing that another person’s doesn’t share with them', async () => {
  const [rosa, amina] = [await session.join('lived', 'Rosa Quillfeather'), await session.join('lived')]
  const one = await says(rosa, ['Waited long', 'Hours passed'], 1)
  const two = await says(rosa, ['Nobody came', 'Alone there'], 3)
  const other = await says(amina, ['Friendly voices', 'Warm people'], 5)
  expect(onlyShared(one.wire, two.wire, other.wire)).toEqual([])
  expect(onlyShared(one.rows, two.rows, other.rows)).toEqual([])
  // Nor with anything else of their author: joining, session, permits as they were asked for.
  const { rows } = lookIntoStore(server.directory)
  const person = valuesIn(rows.filter((row) => row.includes(rosa.id)).join('\n'))
  const another = valuesIn(rows.filter((row) => row.includes(amina.id)).join('\n'))
  for (const { wire, rows } of [one, two]) {
    expect(onlyShared(person, rows, another)).toEqual([])
    expect(onlyShared(person, wire, another)).toEqual([])
  }
})

test('N11 the comparison finds what would link two contributions, however small', async () => {
  const [rosa, amina] = [await session.join('lived'), await session.join('lived')]
  const header = { 'x-page-load': 'k3J9sLq0' }
  const one = await says(rosa, ['First words', 'Other ones'], 1, header)
  const two = await says(rosa, ['Second sentence', 'Another way'], 3, header)
  const other = await says(amina, ['Third thing', 'Once more'], 5, { 'x-page-load': 'p4M1zzB7' })
  expect(onlyShared(one.wire, two.wire, other.wire)).toContain('k3J9sLq0')
})
