import type { LiveFrame, View, ViewKind, ViewOf, You } from '@firsthand/model'
import { WebSocket } from 'ws'
import { caller } from './caller.ts'
import { traceable } from './request.ts'

export type LineSettings = { cookie?: string | null; origin?: string | null; query?: string }

/** A live socket, raw: every byte that came, and the picture that the frames make. */
export class LiveLine {
  /** All frames as they came, for a look at their bytes. */
  readonly texts: string[] = []
  readonly frames: LiveFrame[] = []
  readonly views = new Map<string, View>()
  you: You | null = null
  cursor: string | null = null
  /** How it ended: the HTTP status of a refused opening, or the close code of an open one. */
  end: { refused: number } | { closed: number } | null = null
  readonly #socket: WebSocket
  #waiting: (() => void)[] = []

  constructor(address: string, { cookie = null, origin = null, query = '' }: LineSettings) {
    const local = new URL(address).hostname.startsWith('127.')
    const { localAddress, userAgent, headers } = { headers: {}, ...(caller() ?? traceable) }
    this.#socket = new WebSocket(`${address.replace(/^http/, 'ws')}${query}`, {
      headers: { 'user-agent': userAgent, ...headers, ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) },
      ...(local ? { localAddress } : {}),
    })
    this.#socket.on('message', (data) => this.#take(data.toString()))
    this.#socket.on('unexpected-response', (request, response) => {
      this.#over({ refused: response.statusCode ?? 0 })
      request.destroy()
    })
    this.#socket.on('close', (code) => this.#over({ closed: code }))
    this.#socket.on('error', () => this.#over({ closed: 1006 }))
  }

  #take(text: string): void {
    this.texts.push(text)
    const frame = JSON.parse(text) as LiveFrame
    this.frames.push(frame)
    if (frame.type === 'put') {
      if (frame.full) this.views.clear()
      for (const view of frame.put) this.views.set(`${view.kind}/${view.id}`, view)
      for (const key of frame.del) this.views.delete(`${key.kind}/${key.id}`)
      this.cursor = frame.cursor
    } else if (frame.type === 'you') this.you = frame.you
    this.#wake()
  }

  #over(end: NonNullable<LiveLine['end']>): void {
    this.end ??= end
    this.#wake()
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake()
  }

  /** Resolves when this is true of the line, after every frame and at the end. Rejects when the line ended without it. */
  async until(meaning: (line: LiveLine) => boolean): Promise<this> {
    while (!meaning(this)) {
      if (this.end) throw new Error(`the line ended before: ${JSON.stringify(this.end)}`)
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
    return this
  }

  /** Resolves when it has a whole picture or has ended. */
  async opened(): Promise<this> {
    return this.until((line) => line.end !== null || (line.cursor !== null && line.you !== null))
  }

  /** Resolves when the other side has ended it. */
  async ended(): Promise<this> {
    return this.until((line) => line.end !== null)
  }

  all<K extends ViewKind>(kind: K): ViewOf<K>[] {
    return [...this.views.values()].filter((view) => view.kind === kind) as ViewOf<K>[]
  }

  close(): void {
    this.#socket.terminate()
  }
}
