import { isDeepStrictEqual } from 'node:util'
import { closeCodes, type Page, type PageBlock, pageName } from '@firsthand/model'
import { readPage } from '@firsthand/writing/page'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { type Server, startServer } from '../server/start-server.ts'
import { documentLine } from '../session/document-line.ts'
import type { LightPerson } from '../session/light-person.ts'
import { lightSession } from '../session/light-session.ts'
import { pageWriter } from './page-writer.ts'
import { writeTogether } from './write-together.ts'

let server: Server
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(async () => {
  await server?.end()
})

const open = (person: LightPerson, page: Page) => {
  const writer = pageWriter(person, page)
  onTestFinished(writer.close)
  return writer
}
type Writer = ReturnType<typeof open>
const words = (blocks: PageBlock[]) =>
  blocks.map((block) => ('runs' in block ? block.runs.map(({ text }) => text).join('') : block.is)).join('|')
const shows = (writer: Writer, text: string) => writer.until(() => words(writer.shown()).includes(text))
const writable = (writer: Writer) => writer.until(() => writer.state.access === 'write' && writer.shown().length > 0)
const stored = (writer: Writer) => writer.until(() => writer.state.unsaved === 0 && writer.state.is === 'live')

test('W4 however many open a page at once, early or late, it begins with one paragraph', async () => {
  const session = await lightSession(server.address)
  const people = await Promise.all(['lived', 'lived', 'staff', 'staff', 'observer'].map((as) => session.join(as)))
  const early = people.map((person) => open(person, 'agreement'))
  for (const writer of early) await writer.until(() => writer.shown().length > 0)
  for (const writer of early) expect(writer.shown()).toEqual([{ is: 'paragraph', runs: [] }])
  for (const [at, writer] of early.slice(0, 4).entries()) writer.type(`${at}`)
  for (const writer of early) await writer.until(() => words(writer.shown()).length === 4)
  const late = open(session.facilitator, 'agreement')
  await late.until(() => late.shown().length > 0)
  expect(late.shown()).toEqual(early[0]?.shown())
  expect(late.shown().length).toBe(1)
})

test('W3 W8 two write at once; who comes late, loads anew, or was offline sees everything; undo is one’s own', async () => {
  const session = await lightSession(server.address)
  const [rosa, tom] = [await session.join('lived', 'Rosa'), await session.join('staff', 'Tom')]
  await session.moveTo('together')
  const [one, other] = [open(rosa, 'summary'), open(tom, 'summary')]
  await Promise.all([writable(one), writable(other)])
  one.type('Rosa wrote this. ')
  await shows(other, 'Rosa wrote this.')
  other.type('Tom wrote that. ')
  await shows(one, 'Tom wrote that.')
  one.undo()
  await other.until(() => !words(other.shown()).includes('Rosa'))
  expect(words(other.shown())).toBe('Tom wrote that. ')
  one.offline(true)
  await one.until(() => one.state.is === 'offline')
  one.type('Offline. ')
  other.type('Meanwhile. ')
  one.offline(false)
  await Promise.all([shows(one, 'Meanwhile.'), shows(other, 'Offline.')])
  await Promise.all([stored(one), stored(other)])
  one.close()
  const [again, late] = [open(rosa, 'summary'), open(session.facilitator, 'summary')]
  for (const writer of [again, late]) {
    await writer.until(() => writer.shown().length > 0)
    expect(writer.shown()).toEqual(other.shown())
  }
})

test('W1 W2 P22 nobody opens a page before they may, writes one that they only read, or writes on after its phase', async () => {
  const session = await lightSession(server.address)
  const [rosa, tom] = [await session.join('lived', 'Rosa'), await session.join('staff', 'Tom')]
  const outcome = async (person: LightPerson, page: Page) => {
    const line = documentLine(person, pageName(page))
    onTestFinished(line.close)
    return [await line.settled(), line.frames.length] as const
  }
  for (const phase of ['gather', 'lived-experience']) {
    await session.moveTo(phase)
    for (const page of ['heard', 'summary'] as const) expect(await outcome(tom, page)).toEqual(['refused', 0])
  }
  const shut = open(tom, 'agreement')
  await shut.until(() => shut.state.access !== null)
  expect(shut.state.access).toBe('read')
  await session.moveTo('listen')
  expect(await outcome(rosa, 'heard')).toEqual(['refused', 0])
  const heard = open(tom, 'heard')
  await writable(heard)
  heard.type('They waited for hours. ')
  await stored(heard)
  heard.offline(true)
  await heard.until(() => heard.state.is === 'offline')
  heard.type('Too late for this.')
  await session.moveTo('staff')
  heard.offline(false)
  await heard.until(() => heard.returned.length > 0)
  expect(words(heard.returned)).toContain('Too late for this.')
  const reader = open(rosa, 'heard')
  await shows(reader, 'They waited')
  expect([reader.state.access, words(reader.shown())]).toEqual(['read', 'They waited for hours. '])
})

test('W5 garbage in a page costs its sender the connection, and nobody else anything', async () => {
  const session = await lightSession(server.address)
  const [rosa, tom] = [await session.join('lived', 'Rosa'), await session.join('staff', 'Tom')]
  await session.moveTo('together')
  const honest = open(rosa, 'summary')
  await writable(honest)
  honest.type('Water should be free')
  await stored(honest)
  const forge: ((doc: Y.Doc) => void)[] = [
    (doc) => doc.getMap('records').set('a', 1),
    (doc) => doc.get('root-v2', Y.XmlElement).insert(0, [new Y.XmlElement('script')] as never),
    (doc) => doc.get('root-v2', Y.XmlElement).insert(0, [new Y.Map()] as never),
  ]
  for (const act of forge) {
    const line = documentLine(tom, 'page/summary')
    onTestFinished(line.close)
    expect(await line.settled()).toBe('synced')
    act(line.doc)
    while (line.ends.length === 0) await new Promise((resolve) => line.provider.once('status', resolve))
    expect(line.ends[0]).toBe(closeCodes.malformed)
    line.close()
  }
  honest.type(' of charge')
  await stored(honest)
  const late = documentLine(session.facilitator, 'page/summary')
  onTestFinished(late.close)
  await late.settled()
  expect(words(readPage(Y.encodeStateAsUpdate(late.doc)))).toBe('Water should be free of charge')
})

test('W9 A4 a caret is shown with the name that the server knows and with nothing that is typed, and only where presence is', async () => {
  const session = await lightSession(server.address)
  const [rosa, tom] = [await session.join('lived', 'Rosa'), await session.join('staff', 'Tom')]
  const at = (clock: number) => ({ item: { client: 7, clock }, assoc: 0 })
  const caret = { anchor: at(3), focus: at(3) }
  const open = async (person: LightPerson, page: Page) => {
    const line = documentLine(person, pageName(page))
    onTestFinished(line.close)
    expect(await line.settled()).toBe('synced')
    return line
  }
  const quiet = [await open(rosa, 'agreement'), await open(tom, 'agreement')] as const
  quiet[0].provider.awareness.setLocalState({ caret })
  await open(tom, 'agreement')
  expect(quiet[1].provider.awareness.getStates().size).toBe(1)
  await session.moveTo('together')

  const [one, other] = [await open(rosa, 'summary'), await open(tom, 'summary')]
  const seen: unknown[] = []
  const last = new Promise<void>((resolve) =>
    other.provider.awareness.on('change', () => {
      const others = [...other.provider.awareness.getStates()].filter(([id]) => id !== other.doc.clientID)
      const carets = others.map(([, state]) => state).filter((state) => 'caret' in state)
      for (const state of carets) if (!seen.some((known) => isDeepStrictEqual(known, state))) seen.push(state)
      if (carets.some(({ caret }) => caret.anchor.item.clock === 4)) resolve()
    }),
  )
  for (const forged of [
    { ...caret, words: 'a' },
    { anchor: { ...at(9), tname: 'records' }, focus: at(9) },
    'a',
    { anchor: at(9) },
  ])
    one.provider.awareness.setLocalState({ caret: forged })
  const place = { anchor: at(4), focus: at(3) }
  const lie = { caret: place, user: { name: 'Mira', voice: null }, typed: 'words', name: 'Mira' }
  one.provider.awareness.setLocalState(lie)
  await last
  expect(seen).toEqual([{ caret: place, user: { name: 'Rosa', voice: 'lived' } }])
})

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32))
test(`W3 five write for a second by dice, with lost lines, and all see the same (seed ${seed})`, async () => {
  const page = await writeTogether(await lightSession(server.address), seed, 1000)
  expect(page.length).toBeGreaterThan(0)
})
