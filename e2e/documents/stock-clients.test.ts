import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Doc } from 'yjs'
import { Map as YMap } from 'yjs'
import { type Server, startServer } from '../server/start-server.ts'
import { type DocumentLine, documentLine } from '../session/document-line.ts'
import type { LightPerson } from '../session/light-person.ts'
import { type LightSession, lightSession } from '../session/light-session.ts'

let server: Server
let session: LightSession
let rosa: LightPerson
let tom: LightPerson
const lines: DocumentLine[] = []
const open = async (person: LightPerson, settings = {}) => {
  const line = documentLine(person, 'layer/together', settings)
  lines.push(line)
  expect(await line.settled()).toBe('synced')
  return line
}

beforeAll(async () => {
  server = await startServer()
  session = await lightSession(server.address)
  rosa = await session.join('lived', 'Rosa')
  tom = await session.join('staff', 'Tom')
  await session.moveTo('together')
}, 60_000)
afterAll(async () => {
  for (const line of lines) line.close()
  await server?.end()
})

const records = (doc: Doc) => doc.getMap('records')
const strokes = (doc: Doc) => doc.getMap<number>('strokes')

const said = (doc: Doc) =>
  JSON.stringify(
    [records(doc), strokes(doc)].map((map) => Object.entries(map.toJSON()).sort(([a], [b]) => (a < b ? -1 : 1))),
  )

/** Resolves when both documents say the same and hold what is expected. */
async function converged(one: Doc, other: Doc, holds: (doc: Doc) => boolean): Promise<void> {
  while (!(holds(one) && holds(other) && said(one) === said(other))) {
    await Promise.race([one, other].map((doc) => new Promise((resolve) => doc.once('update', resolve))))
  }
}

test('D1 two stock y-websocket clients edit layer/together through the server and converge', async () => {
  const [a, b] = [await open(rosa), await open(tom)]
  for (let n = 0; n < 50; n++) {
    records(a.doc).set(`rosa-${n}`, new YMap([['x', n]]))
    records(b.doc).set(`tom-${n}`, new YMap([['x', -n]]))
    strokes(a.doc).set(`a${n}`, n)
    strokes(b.doc).set(`b${n}`, -n)
  }
  await converged(a.doc, b.doc, (doc) => records(doc).size === 100 && strokes(doc).size === 100)
  // The same things at the same moment: whoever wins, both agree.
  records(a.doc).set('contested', 'by Rosa')
  records(b.doc).set('contested', 'by Tom')
  records(a.doc).delete('tom-1')
  records(b.doc).delete('rosa-1')
  await converged(a.doc, b.doc, (doc) => records(doc).has('contested') && records(doc).size === 99)
  const late = await open(await session.join('lived'))
  await converged(a.doc, late.doc, (doc) => records(doc).size === 99)
})

test('D2 what a stock client wrote while the server was away arrives when it is back, and nothing twice', async () => {
  const [a, b] = [await open(rosa), await open(tom)]
  await converged(a.doc, b.doc, () => true)
  const before = strokes(a.doc).size
  await server.stop()
  strokes(a.doc).set('a while away', 1001)
  strokes(b.doc).set('b while away', 1002)
  await server.start()
  await converged(a.doc, b.doc, (doc) => strokes(doc).size >= before + 2)
  expect(strokes(a.doc).get('a while away')).toBe(1001)
  expect(strokes(a.doc).get('b while away')).toBe(1002)
  expect(strokes(b.doc).size).toBe(before + 2)
})

test('A3 a stock client loses the pen within a second when the board is paused, and has it again afterwards', async () => {
  const [a, b] = [await open(rosa), await open(tom)]
  const changed = new Promise<number>((resolve) => {
    const began = performance.now()
    b.provider.once('connection-close', () => resolve(performance.now() - began))
  })
  await session.facilitator.does({ do: 'board.pause', paused: true })
  expect(await changed).toBeLessThan(1_000)
  await session.facilitator.does({ do: 'board.pause', paused: false })
  const again = await open(tom)
  records(again.doc).set('after the pause', true)
  await converged(a.doc, again.doc, (doc) => records(doc).has('after the pause'))
})
