import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Change, type Contribution, decideJoin, hashSecret, makeBoard, newId } from '@firsthand/model'
import { openSqliteStorage } from '@firsthand/store'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { WebSocketServer } from 'ws'
import { Heartbeat } from '../audience/heartbeat.ts'
import { LiveLine } from '../audience/live-line.ts'
import { LiveRoom } from '../audience/live-room.ts'
import { Outlet } from '../audience/outlet.ts'
import { Boards } from '../board/boards.ts'
import { randomness } from './randomness.ts'
import { recycledKeys } from './recycled-keys.ts'
import { boardRequest } from './test-board.ts'

/** What the server holds of one socket. */
export type Held = { outlet: Outlet; socket: Socket }

/**
 * One board in its shared phase with its live room, over a real store and real sockets, without the rest of the server: for what
 * needs other heartbeats, or a look at what waits to be sent. Addresses are `<url>/<person>`.
 */
export async function liveStand({ beat = 60_000 }: { beat?: number } = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'firsthand-live-'))
  const storage = await openSqliteStorage({ directory })
  const boards = new Boards(storage, recycledKeys, pino({ level: 'silent' }))
  const decision = makeBoard({ ...boardRequest(), expected: { lived: 50, staff: 50 } }, 'token', randomness, new Date())
  if (!decision.ok) throw new Error(decision.refusal.id)
  const { made } = decision
  await boards.make(decision.board, decision.changes)
  const open = await boards.get(made.board)
  if (!open) throw new Error('not made')
  const change = async (...changes: Change[]) => {
    const taken = await open.take(() => ({ ok: true, changes, value: null }))
    if (!taken.ok) throw new Error(taken.refusal.id)
  }
  await change({ put: { ...open.board.progress, phase: 'together' } })

  const room = new LiveRoom(open)
  const heartbeat = new Heartbeat(beat)
  const held = new Map<string, Held>()
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: { serverNoContextTakeover: true } })
  const http = createServer()
  http.on('upgrade', (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (live) => {
      const person = request.url?.slice(1) ?? ''
      const outlet = new Outlet(live, stream, request.headers['sec-websocket-extensions'] ?? '')
      const unwatch = heartbeat.watch(outlet)
      const session = [...open.board.sessions.values()].find((session) => session.person === person)?.id ?? ''
      held.set(person, { outlet, socket: stream as Socket })
      const line = new LiveLine(outlet, { person, session, wantsRoom: false, cursor: null }, (of) => room.feed(of))
      const leave = room.add(line)
      live.on('error', () => live.terminate())
      live.on('close', () => {
        unwatch()
        leave()
      })
    })
  })
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  onTestFinished(async () => {
    heartbeat.stop()
    for (const live of sockets.clients) live.terminate()
    http.closeAllConnections()
    await new Promise((done) => http.close(done))
    await boards.stop()
    await storage.close()
    await rm(directory, { recursive: true, force: true })
  })
  return {
    open,
    room,
    held,
    facilitator: made.person,
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    change,
    /** Somebody of a voice group joins; gives the id of the person. */
    async join(voice: string): Promise<string> {
      const secret =
        made.links.find((link) => link.for.role === 'participant' && link.for.voice === voice)?.secret ?? ''
      const asks = { secret, person: newId(), retry: newId(), name: 'P', worksFor: null, agreed: 1 }
      const joined = decideJoin(open.board, asks, newId(), new Date())
      if (!joined.ok) throw new Error(joined.refusal.id)
      await change(...joined.changes)
      return asks.person
    },
    /** So many contributions of so many signs stand on the board at once. */
    say: (count: number, signs: number) =>
      change(...Array.from({ length: count }, () => ({ put: contribution('x'.repeat(signs)) }))),
  }
}

const contribution = (words: string): Contribution => ({
  kind: 'contribution',
  id: newId(),
  voice: 'lived',
  phase: 'together',
  name: 'P',
  kept: { about: 'experience', touchpoint: null, emotions: [], valence: null, passage: [{ words }] },
  state: { is: 'shown' },
  revision: null,
  original: null,
  secretHash: hashSecret(newId()),
})
