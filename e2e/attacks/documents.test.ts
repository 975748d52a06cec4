import { closeCodes } from '@firsthand/model'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Doc } from 'yjs'
import { lookIntoStore } from '../server/look-into-store.ts'
import { type Server, startServer } from '../server/start-server.ts'
import { type DocumentSettings, documentLine } from '../session/document-line.ts'
import { LightPerson } from '../session/light-person.ts'
import { type LightSession, lightSession } from '../session/light-session.ts'
import { marker } from './cast.ts'

let server: Server
let session: LightSession
let elsewhere: LightSession
let rosa: LightPerson
let tom: LightPerson
const open = (person: LightPerson, settings: DocumentSettings = {}) => {
  const line = documentLine(person, 'layer/together', settings)
  onTestFinished(line.close)
  return line
}

beforeAll(async () => {
  server = await startServer()
  session = await lightSession(server.address)
  elsewhere = await lightSession(server.address, { title: 'Another board' })
  rosa = await session.join('lived', 'Rosa')
  tom = await session.join('staff', 'Tom')
  await session.moveTo('together')
  await elsewhere.moveTo('together')
}, 60_000)
afterAll(async () => {
  await server?.end()
})

const records = (doc: Doc) => doc.getMap('records')
/** What the store holds of any document, as text. */
const stored = () =>
  lookIntoStore(server.directory)
    .content.filter((row) => row.startsWith('held '))
    .join('\n')
/** Resolves when a document holds this record. */
async function arrives(doc: Doc, key: string): Promise<void> {
  while (!records(doc).has(key)) await new Promise((resolve) => doc.once('update', resolve))
}
/** Resolves with the first close code of a line. */
async function ended({ ends }: { ends: number[] }): Promise<number> {
  while (ends.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  return ends[0] as number
}

/** Afterwards the others work on, and no trace is in the store, in what they hold, or in what somebody new is served. */
async function unharmed(mark: string): Promise<void> {
  const [writer, reader] = [open(rosa), open(session.facilitator)]
  expect([await writer.settled(), await reader.settled()]).toEqual(['synced', 'synced'])
  records(writer.doc).set(`after ${mark}`, true)
  await arrives(reader.doc, `after ${mark}`)
  for (const { doc, ends } of [writer, reader]) {
    expect(ends).toEqual([])
    expect(JSON.stringify(records(doc))).not.toContain(`forged ${mark}`)
  }
  expect(stored()).toContain(`after ${mark}`)
  expect(stored()).not.toContain(`forged ${mark}`)
}

test('A3 D6 with the session of another board nobody gets to a document of this one, and theirs do not mix', async () => {
  const mark = marker()
  const stranger = elsewhere.facilitator
  const attempts = [
    // Their own name on this board, the facilitator's place with their cookie, and no cookie at all.
    open(new LightPerson(server.address, session.made.board, stranger.id, stranger.cookie)),
    open(session.facilitator, { cookie: stranger.cookie }),
    open(rosa, { cookie: null }),
    // Their own place, and a path that means to climb out of their board.
    open(stranger, { path: `${stranger.own('documents')}/../../${session.facilitator.id}/documents` }),
    open(stranger, { path: `${stranger.own('documents')}/%2e%2e/x` }),
  ]
  for (const attempt of attempts) {
    records(attempt.doc).set(`forged ${mark}`, true)
    expect(await attempt.settled()).toBe('refused')
    expect(await ended(attempt)).toSatisfy((end: number) => end >= 400 && (end < 500 || end >= 4400))
    expect(attempt.frames).toEqual([])
  }
  // A document of the same name on their own board is another one.
  const own = open(stranger)
  expect(await own.settled()).toBe('synced')
  records(own.doc).set(`theirs ${mark}`, true)
  const here = open(tom)
  expect(await here.settled()).toBe('synced')
  await unharmed(mark)
  expect(records(here.doc).has(`theirs ${mark}`)).toBe(false)
  expect(records(own.doc).has(`after ${mark}`)).toBe(false)
})

test('A3 D7 the socket of somebody who is removed ends for good, and what they draw from then on lands nowhere', async () => {
  const mark = marker()
  const udo = await session.join('staff', 'Udo')
  const line = open(udo)
  expect(await line.settled()).toBe('synced')
  records(line.doc).set(`before ${mark}`, true)
  const watching = open(rosa)
  expect(await watching.settled()).toBe('synced')
  await arrives(watching.doc, `before ${mark}`)

  // Goes on drawing on the open socket.
  await session.facilitator.does({ do: 'person.remove', person: udo.id, reason: 'a test' })
  for (let stroke = 0; stroke < 20; stroke++) records(line.doc).set(`forged ${mark}`, stroke)
  const end = await ended(line)
  expect(end).toSatisfy((code: number) => code >= 4400 && code <= 4500)
  const again = open(udo)
  records(again.doc).set(`forged ${mark}`, true)
  expect(await again.settled()).toBe('refused')
  expect(watching.ends).toEqual([])
  await unharmed(mark)
})

test('D5 D14 what was drawn without a connection by somebody who may not draw any more lands nowhere, and stays with them', async () => {
  const mark = marker()
  const line = open(tom)
  expect(await line.settled()).toBe('synced')
  line.provider.disconnect()
  records(line.doc).set(`forged ${mark}`, true)
  // In a break, nobody draws.
  const watching = open(rosa)
  expect(await watching.settled()).toBe('synced')
  await session.facilitator.does({ do: 'board.pause', paused: true })
  // Who may only read is not asked for what they have; whatever they say is refused for good.
  line.provider.connect()
  await new Promise<void>((resolve) => line.provider.once('sync', () => resolve()))
  records(line.doc).set(`forged too ${mark}`, true)
  while (line.ends.at(-1) !== closeCodes.notAllowed) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(line.provider.shouldConnect).toBe(false)
  expect(records(line.doc).has(`forged ${mark}`)).toBe(true)
  for (const forged of ['forged', 'forged too']) expect(stored()).not.toContain(`${forged} ${mark}`)
  await session.facilitator.does({ do: 'board.pause', paused: false })
  await unharmed(mark)
})
