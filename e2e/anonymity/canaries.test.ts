import { hashSecret, languages } from '@firsthand/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiPaths } from '../attacks/api-paths.ts'
import { lookIntoStore } from '../server/look-into-store.ts'
import { type Server, startServer } from '../server/start-server.ts'
import { type Answer, request } from '../session/request.ts'
import { type Canary, isIn } from './canary.ts'
import type { Someone } from './canary-people.ts'
import { type CanarySession, canarySession } from './canary-session.ts'
import { everyByte } from './every-byte.ts'
import { mayBe, mayBeWhere, type Place, type Stage } from './may-be-where.ts'
import { storeTransactions } from './store-transactions.ts'
import { unpacked } from './unpacked.ts'

let server: Server
let told: CanarySession
const written: string[][] = []

beforeAll(async () => {
  // The most talkative log there is: it has to be clean as well.
  server = await startServer({ env: { LOG_LEVEL: 'debug', TIDY_SECONDS: '5' } })
  told = await canarySession(server, {
    hasWritten: () => written.push(...storeTransactions(server.directory, 2)),
  })
}, 120_000)

afterAll(async () => {
  told?.crowd.close()
  await server?.end()
})

const canaries = () => told.crowd.canaries

/** The canaries that are somewhere in some bytes and may not be there. */
const strays = (bytes: string, place: Place, but: (canary: Canary) => boolean = () => false) =>
  canaries()
    .filter((canary) => !mayBe(canary, place) && !but(canary) && isIn(canary, bytes))
    .map(({ kind, what, of }) => `${kind} (${what}, of ${of}) at ${JSON.stringify(place)}`)

/** The same in all files of the data directory. What is being cleaned away has its time. */
const straysInFiles = (stage: Stage) =>
  everyByte(server.directory).flatMap(({ file, bytes }) =>
    strays(bytes, { at: 'files', stage }).map((stray) => `${file}: ${stray}`),
  )

const filesAreClean = (stage: Stage) =>
  expect.poll(() => straysInFiles(stage), { timeout: 40_000, interval: 500 }).toEqual([])

/** Every kind that has to be in the store is found there: otherwise nothing that isn't found would be proof. */
function theSearchFinds(kinds: Canary['kind'][]): void {
  const all = everyByte(server.directory)
  for (const kind of kinds) {
    const found = canaries().filter((canary) => canary.kind === kind && all.some(({ bytes }) => isIn(canary, bytes)))
    expect(found.length, `${kind} is found`).toBeGreaterThan(0)
  }
}

/** Something that may be asked for too often: then as soon as it may be. */
async function patiently(url: string, cookie: string): Promise<Answer> {
  const answer = await request(url, { headers: { cookie } })
  if (answer.status !== 429) return answer
  await new Promise((resolve) => setTimeout(resolve, answer.json.error.seconds * 1000))
  return patiently(url, cookie)
}

async function everyOutput({ person, as, role }: Someone): Promise<void> {
  const outputs = (await apiPaths(server.address)).filter(({ path }) => path.includes('/report.'))
  expect(outputs.length).toBeGreaterThan(3)
  for (const { path } of outputs) {
    for (const language of languages) {
      const url = path.replace('{board}', person.board).replace('{person}', person.id)
      const answer = await as(() => patiently(`${server.address}${url}?language=${language}`, person.cookie))
      expect(answer.status, url).toBe(200)
      const isFile = /\.(json|zip)$/.test(path)
      const at = isFile ? { at: 'session-file' as const } : { at: 'report' as const, to: person.id, role }
      const text = await unpacked(answer.bytes)
      // Whatever it is packed in, it was looked into: what is on the board is found there.
      if (!/svg|png/.test(path))
        expect(
          canaries().some((canary) => canary.kind === 'words-shown' && isIn(canary, text)),
          url,
        ).toBe(true)
      expect(strays(text, at), url).toEqual([])
    }
  }
}

test('N2 N14 nobody was sent what is not theirs: every frame and answer of everybody', () => {
  for (const { person, role, line, exchanges } of told.crowd.people) {
    const place: Place = { at: 'frames', to: person.id, role }
    const frames = line.texts.join('\n')
    expect(frames.length).toBeGreaterThan(500)
    expect(strays(frames, place)).toEqual([])
    const answers = exchanges.map(({ got }) => `${JSON.stringify(got.headers)} ${got.text}`).join('\n')
    expect(
      strays(answers, place, ({ of, kind }) => of === person.id || (kind === 'link-secret' && role === 'facilitator')),
    ).toEqual([])
  }
})

/** Outputs are made of what an audience is sent: those of one person each, one after the other, while the files are cleaned. */
let outputs = Promise.resolve()
async function outputsOfAll(): Promise<void> {
  const roles = ['facilitator', 'lived', 'staff', 'observer']
  for (const role of roles) await everyOutput(told.crowd.people.find((someone) => someone.role === role) as Someone)
}

test('N1 N14 M5 after a whole session nothing of anybody lies where it must not: every byte on the disk', async () => {
  expect(canaries().length).toBeGreaterThan(300)
  theSearchFinds(['words-shown', 'words-on-desk', 'words-waiting', 'contribution', 'secret-hash'])
  theSearchFinds(['person', 'guest-name', 'given-name', 'session', 'link-secret'])
  outputs = outputsOfAll()
  await Promise.all([filesAreClean('open'), outputs.catch(() => {})])
})

test('N1 no stored value holds a person together with what was said', () => {
  const { rows } = lookIntoStore(server.directory)
  const is = (row: string, ...kinds: Canary['kind'][]) =>
    canaries().filter((canary) => kinds.includes(canary.kind) && isIn(canary, row))
  const people = Object.keys(mayBeWhere).filter((kind) =>
    /^(person|session|token|device|guest-name|link-secret|author-secret)$/.test(kind),
  ) as Canary['kind'][]
  const saidKinds = Object.keys(mayBeWhere).filter((kind) =>
    /^(words-.*|contribution|secret-hash|permit)$/.test(kind),
  ) as Canary['kind'][]
  let said = 0
  for (const row of rows) {
    const words = is(row, ...saidKinds)
    if (words.length > 0) {
      said++
      expect(
        is(row, ...people).map(({ what }) => what),
        row.slice(0, 200),
      ).toEqual([])
      // Two contributions never stand in one row either.
      expect(new Set(words.filter(({ kind }) => kind === 'contribution').map(({ text }) => text)).size).toBeLessThan(2)
      expect(row).not.toMatch(/\d{4}-\d\d-\d\dT|\b1[6-9]\d{8,11}\b/)
    }
  }
  expect(said).toBeGreaterThan(10)
})

test('N1 N16 in the write-ahead log no transaction touches a person together with what was said', () => {
  const kindOf = (row: string) =>
    row
      .split(' ')
      .slice(0, 3)
      .filter((_, n) => n !== 1)
      .join(' ')
  const told = written.filter((rows) => rows.some((row) => /^entity \S+ contribution .*"name":null/.test(row)))
  expect(told.length).toBeGreaterThan(3)
  for (const rows of told) {
    const besides = rows
      .map(kindOf)
      .filter((kind) => !/^entity (contribution|spent|withdrawn|tally)$|^meta /.test(kind))
    expect(besides).toEqual([])
  }
})

test('O1 O2 no output of anybody holds what is not on the board', async () => {
  await outputs
}, 180_000)

test('N14 E6 neither log nor metrics hold anything of anybody', async () => {
  const { text } = await request(`${server.address}/metrics`)
  expect(text).toContain('firsthand_')
  expect(strays(text, { at: 'metrics' })).toEqual([])
  expect(server.log().length).toBeGreaterThan(0)
  expect(strays(server.log(), { at: 'log' })).toEqual([])
})

test('N1 M5 the same after a restart', async () => {
  await server.stop()
  expect(straysInFiles('open')).toEqual([])
  await server.start()
  await filesAreClean('open')
  const [mira] = told.crowd.people
  if (mira) await everyOutput(mira)
}, 120_000)

test('P16 after closing nothing holds the name of a guest', async () => {
  const [mira, vera] = told.crowd.people
  for (const canary of canaries()) if (canary.kind === 'words-waiting') canary.kind = 'words-on-desk'
  await mira?.as(() => told.session.moveTo('closed'))
  await filesAreClean('closed')
  theSearchFinds(['words-shown', 'words-on-desk', 'given-name', 'person', 'session'])
  // Mira has had as many files as she may have at once.
  if (vera) await everyOutput(vera)
}, 120_000)

test('N1 L1 after its people are forgotten nothing leads to any of them, and what was said stays', async () => {
  const [mira, vera] = told.crowd.people
  const staying = [mira?.person.id, vera?.person.id]
  await mira?.as(() => mira.person.does({ do: 'board.forget-people' }))
  // Facilitators stay.
  for (const canary of canaries()) {
    const stays = ['person', 'session'].includes(canary.kind) && staying.includes(canary.of)
    if (stays) canary.kind = 'contribution'
  }
  await filesAreClean('forgotten')
  theSearchFinds(['words-shown', 'given-name', 'contribution', 'secret-hash'])
  await server.stop()
  expect(straysInFiles('forgotten')).toEqual([])
  expect(strays(server.log(), { at: 'log' })).toEqual([])
})

test('N1 these tests find a canary in whatever form it lies', () => {
  const [canary] = canaries()
  if (!canary) throw new Error('no canary')
  const { text } = canary
  const lies = [
    `x${text}x`,
    Buffer.from(text, 'utf16le').toString('latin1'),
    Buffer.from(`{"a":"${text}"}`).toString('base64'),
    Buffer.from(` {"a":"${text}"}`).toString('base64url'),
    Buffer.from(text).toString('hex'),
    encodeURIComponent(`/${text}?`),
  ]
  for (const lie of lies) expect(isIn(canary, lie)).toBe(true)
  expect(isIn(canary, hashSecret(text))).toBe(false)
})
