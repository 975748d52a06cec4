import { pageShape } from '@firsthand/model'
import { sessionOutputSchema } from '@firsthand/report'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { testBoard } from '../testing/test-board.ts'
import type { TestPerson } from '../testing/test-person.ts'
import { testServer } from '../testing/test-server.ts'

/** What those who listen heard, in the hands of somebody, by a stock y-websocket client. */
async function opensHeard(person: TestPerson) {
  const doc = new Y.Doc()
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: person.headers })
      this.on('error', () => {})
    }
  }
  const address = `${person.server.url.replace('http', 'ws')}${person.path('documents')}`
  const provider = new WebsocketProvider(address, 'page/heard.0', doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  onTestFinished(() => provider.destroy())
  await new Promise<void>((done) => provider.once('sync', () => done()))
  return doc
}

test('O19 what stands on a page is in the report of whoever may read it, and of nobody else', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, staff] = [await board.join('lived'), await board.join('staff')]
  await rosa.says('said and shown')
  await board.reach('listen')
  const doc = await opensHeard(staff)
  const [first] = (doc.get(pageShape.root, Y.XmlElement).get(0) as Y.XmlElement).toArray()
  ;(first as Y.XmlText).insert(0, 'An hour is long.')
  const pages = async (person: TestPerson) => sessionOutputSchema.parse((await person.get('report.json')).body).pages
  await expect.poll(async () => JSON.stringify(await pages(staff))).toContain('An hour is long.')
  expect(JSON.stringify(await pages(board.facilitator))).toContain('An hour is long.')
  expect((await staff.get('report.md')).body).toContain('## What we heard')
  // While they listen, the others do not read it yet.
  expect(await pages(rosa)).toBeUndefined()
})
