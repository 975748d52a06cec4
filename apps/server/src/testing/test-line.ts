import type { LiveFrame, View, ViewKind, ViewOf, You } from '@firsthand/model'
import { WebSocket } from 'ws'

/** An open live socket that keeps what came. */
export type TestLine = {
  frames: LiveFrame[]
  views: Map<string, View>
  you: You | null
  cursor: string
  all: <K extends ViewKind>(kind: K) => ViewOf<K>[]
  /** Resolves when something that came makes it true. */
  until: (isSo: () => boolean) => Promise<void>
  /** Resolves with the code of the close. */
  ended: Promise<number>
  close: () => Promise<number>
}

/** Opens a live socket and waits for its first picture, or its end. */
export async function openLine(address: string, headers: Record<string, string>): Promise<TestLine> {
  const socket = new WebSocket(address.replace(/^http/, 'ws'), { headers })
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of waiting) look()
  }
  const ended = new Promise<number>((done) => {
    socket.on('unexpected-response', (request, response) => {
      request.destroy()
      done(response.statusCode ?? 0)
    })
    socket.on('close', (code) => {
      done(code)
      wake()
    })
    socket.on('error', () => {})
  })
  const line: TestLine = {
    frames: [],
    views: new Map(),
    you: null,
    cursor: '',
    all: <K extends ViewKind>(kind: K) =>
      [...line.views.values()].filter((view): view is ViewOf<K> => view.kind === kind),
    until: (isSo) =>
      new Promise((done) => {
        const look = () => {
          if (!isSo()) return
          waiting.delete(look)
          done()
        }
        waiting.add(look)
        look()
      }),
    ended,
    close: () => {
      socket.close()
      return ended
    },
  }
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as LiveFrame
    line.frames.push(frame)
    if (frame.type === 'you') line.you = frame.you
    if (frame.type === 'put') {
      if (frame.full) line.views.clear()
      for (const view of frame.put) line.views.set(`${view.kind}/${view.id}`, view)
      for (const key of frame.del) line.views.delete(`${key.kind}/${key.id}`)
      line.cursor = frame.cursor
    }
    wake()
  })
  await Promise.race([ended, line.until(() => line.cursor !== '')])
  return line
}
