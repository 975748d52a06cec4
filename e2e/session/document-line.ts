import type { DocumentName } from '@firsthand/model'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'
import { caller } from './caller.ts'
import type { LightPerson } from './light-person.ts'
import { traceable } from './request.ts'

/** A stock y-websocket client on one document of a board, with a person's cookie (or none, or somebody else's). */
export type DocumentLine = {
  doc: Doc
  provider: WebsocketProvider
  /** Every binary frame that came, as it came. */
  frames: Buffer[]
  /** Close codes and refused openings (as HTTP status), in order. */
  ends: number[]
  /** Resolves when the first of these happens: the document is in sync, or the server refused or closed. */
  settled: () => Promise<'synced' | 'refused'>
  close: () => void
}

export type DocumentSettings = { epoch?: number; cookie?: string | null; origin?: string | null; path?: string }

/** Opens a document by the protocol of y-websocket. `disableBc`: two clients of one process are to meet at the server only. */
export function documentLine(person: LightPerson, name: DocumentName, settings: DocumentSettings = {}): DocumentLine {
  const { epoch = 0, cookie = person.cookie, origin = person.address, path } = settings
  const frames: Buffer[] = []
  const ends: number[] = []
  let wake = () => {}
  const local = new URL(person.address).hostname.startsWith('127.')
  const { localAddress, userAgent, headers } = { headers: {}, ...(caller() ?? traceable) }

  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, {
        headers: { 'user-agent': userAgent, ...headers, ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) },
        ...(local ? { localAddress } : {}),
      })
      this.on('message', (data) => frames.push(Buffer.from(data as ArrayBuffer)))
      this.on('unexpected-response', (request, response) => {
        ends.push(response.statusCode ?? 0)
        request.destroy()
        wake()
      })
      this.on('close', (code) => {
        ends.push(code)
        wake()
      })
      this.on('error', () => {})
    }
  }
  const doc = new Doc()
  const base = path ?? `${person.own('documents')}`
  const provider = new WebsocketProvider(base.replace(/^http/, 'ws'), `${name}.${epoch}`, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 200,
  })
  provider.on('sync', () => wake())
  return {
    doc,
    provider,
    frames,
    ends,
    settled: async () => {
      while (!provider.synced && ends.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      return provider.synced ? 'synced' : 'refused'
    },
    close: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}
