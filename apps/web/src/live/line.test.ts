import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { type WebSocket as Socket, WebSocketServer } from 'ws'
import { openLine } from './line.ts'

const patience = { timeout: 5000 }

/** A real socket server; `sockets` are those that came, in order, with the address they asked for. */
async function listening() {
  const server = new WebSocketServer({ port: 0 })
  const sockets: { socket: Socket; asked: string }[] = []
  server.on('connection', (socket, request) => sockets.push({ socket, asked: request.url ?? '' }))
  await new Promise<void>((done) => server.once('listening', done))
  onTestFinished(() => {
    for (const socket of server.clients) socket.terminate()
    server.close()
  })
  return { sockets, address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

function follow(address: () => string) {
  const frames: string[] = []
  const finals: number[] = []
  const line = openLine(
    {
      address,
      onFrame: (text) => {
        frames.push(text)
        line.caughtUp()
      },
      onFinal: (code) => finals.push(code),
    },
    {
      WebSocket,
      random: () => 0,
      // Pauses are cut short; that there are pauses is the point of `asked` below.
      setTimer: (what) => setTimeout(what, 5),
      clearTimer: (timer) => clearTimeout(timer as NodeJS.Timeout),
    },
  )
  onTestFinished(() => line.end())
  return { line, frames, finals }
}

test('it is live once it has caught up, and frames arrive in order', async () => {
  const { sockets, address } = await listening()
  const { line, frames } = follow(() => address)
  expect(line.state.get()).toBe('catching-up')
  await expect.poll(() => sockets.length, patience).toBe(1)
  for (const text of ['1', '2', '3']) sockets[0]?.socket.send(text)
  await expect.poll(() => frames, patience).toEqual(['1', '2', '3'])
  expect(line.state.get()).toBe('live')
})

test('R4 a lost socket is followed by another, which asks for what it lacks', async () => {
  const { sockets, address } = await listening()
  let cursor = 'a.1'
  const { line } = follow(() => `${address}/?cursor=${cursor}`)
  await expect.poll(() => sockets.length, patience).toBe(1)
  cursor = 'a.7'
  sockets[0]?.socket.terminate()
  await expect.poll(() => sockets.length, patience).toBe(2)
  expect(sockets.map(({ asked }) => asked)).toEqual(['/?cursor=a.1', '/?cursor=a.7'])
  sockets[1]?.socket.send('news')
  await expect.poll(() => line.state.get(), patience).toBe('live')
})

test('A7 a close that means “come back” is followed by another try, a final one is not', async () => {
  const { sockets, address } = await listening()
  const { line, finals } = follow(() => address)
  await expect.poll(() => sockets.length, patience).toBe(1)
  sockets[0]?.socket.close(4500)
  await expect.poll(() => sockets.length, patience).toBe(2)
  expect(finals).toEqual([])
  sockets[1]?.socket.close(4401)
  await expect.poll(() => finals, patience).toEqual([4401])
  expect(line.state.get()).toBe('offline')
})

test('R8 people whom a stopping server sent away come back spread over five seconds; others soon, and more slowly with each failure', async () => {
  const { sockets, address } = await listening()
  const pauses: number[] = []
  let dice = 0
  let where = address
  const line = openLine(
    { address: () => where, onFrame: () => {}, onFinal: () => {} },
    {
      WebSocket,
      random: () => dice,
      setTimer: (what, ms) => {
        pauses.push(ms)
        return setTimeout(what, 5)
      },
      clearTimer: (timer) => clearTimeout(timer as NodeJS.Timeout),
    },
  )
  onTestFinished(() => line.end())
  for (const [n, { code, roll }] of [
    { code: 1012, roll: 0 },
    { code: 1012, roll: 1 },
    { code: 1012, roll: 0.5 },
    { code: 1013, roll: 1 },
    { code: 4508, roll: 0 },
    { code: 4508, roll: 1 },
  ].entries()) {
    await expect.poll(() => sockets.length, patience).toBe(n + 1)
    dice = roll
    // Something came: the next failure is a first one.
    await new Promise<void>((sent) => sockets[n]?.socket.send('news', () => sent()))
    if (n === 5) where = 'ws://127.0.0.1:1'
    sockets[n]?.socket.close(code)
    await expect.poll(() => pauses.length, patience).toBeGreaterThan(n)
  }
  expect(pauses.slice(0, 6)).toEqual([100, 5000, 2550, 5000, 100, 500])
  await expect.poll(() => pauses.length, patience).toBeGreaterThan(12)
  expect(pauses.slice(6, 13)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000])
})

test('when nobody answers it says offline and goes on trying', async () => {
  const { sockets, address } = await listening()
  let where = 'ws://127.0.0.1:1'
  const { line } = follow(() => where)
  await expect.poll(() => line.state.get(), patience).toBe('offline')
  where = address
  await expect.poll(() => sockets.length, patience).toBe(1)
})
