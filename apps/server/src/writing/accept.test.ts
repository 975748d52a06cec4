import { type PageVersion, pageHash, pageShape } from '@firsthand/model'
import { readPage } from '@firsthand/writing/page'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { ask } from '../testing/ask.ts'
import { testBoard } from '../testing/test-board.ts'
import type { TestPerson } from '../testing/test-person.ts'
import { testServer } from '../testing/test-server.ts'

/** The agreement in the hands of somebody, by a stock y-websocket client. */
async function opensTheAgreement(person: TestPerson) {
  const doc = new Y.Doc()
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: person.headers })
      this.on('error', () => {})
    }
  }
  const address = `${person.server.url.replace('http', 'ws')}${person.path('documents')}`
  const provider = new WebsocketProvider(address, 'page/agreement.0', doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  onTestFinished(() => provider.destroy())
  await new Promise<void>((done) => provider.once('sync', () => done()))
  const blocks = () => readPage(Y.encodeStateAsUpdate(doc))
  const text = () => JSON.stringify(blocks())
  return {
    blocks,
    hash: () => pageHash(person.board_, 'agreement', blocks()),
    writes(words: string) {
      const root = doc.get(pageShape.root, Y.XmlElement)
      const [first] = (root.get(0) as Y.XmlElement).toArray()
      ;(first as Y.XmlText).insert(0, words)
    },
    reads: (words: string) =>
      new Promise<void>((done) => {
        const look = () => text().includes(words) && done()
        doc.on('update', look)
        look()
      }),
  }
}

const versions = async (person: TestPerson) =>
  (await person.board()).views.filter((view): view is PageVersion => view.kind === 'page-version')

test('W10 W11 what is accepted is what the facilitator saw; it outlasts a restart, and whoever joins reads it', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, staff] = [await board.join('lived'), await board.join('staff')]
  const hers = await opensTheAgreement(rosa)
  const led = await opensTheAgreement(board.facilitator)
  const naughty = '=1+1 <img src=x onerror=alert(1)> \u202e👩🏽‍⚕️ e\u0301 '
  hers.writes(naughty)
  hers.writes('We listen. ')
  await led.reads('We listen.')
  const seen = led.hash()
  hers.writes('Nobody explains. ')
  await led.reads('Nobody explains.')

  const late = await board.facilitator.command({ do: 'agreement.accept', hash: seen })
  expect([late.status, late.body]).toEqual([409, { error: { id: 'outdated' } }])
  expect(await versions(staff)).toEqual([])
  expect((await rosa.command({ do: 'agreement.accept', hash: led.hash() })).status).toBe(403)

  await board.facilitator.does({ do: 'agreement.accept', hash: led.hash() })
  const frozen = { n: 1, hash: led.hash(), blocks: led.blocks() }
  hers.writes('Later. ')
  await led.reads('Later.')
  // Staff see nothing of the board yet, and read what was agreed.
  expect(await versions(staff)).toMatchObject([frozen])
  await server.restart()
  const invited = await ask(server.url, `/api/boards/${board.made.board}/invitation`, { secret: board.secret('staff') })
  expect(invited.body.accepted).toEqual(frozen)
  expect(JSON.stringify(frozen), 'words stay as they were written').toContain(naughty)
})
