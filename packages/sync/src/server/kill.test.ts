import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { seeded } from '../testing/seeded.ts'
import { emptyVector, eventually, freshLog, storedDoc, testRaw, testStock } from '../testing/stage.ts'

const points = Number(process.env.KILL_POINTS ?? 3)
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 32))

async function startServer(directory: string) {
  const program = fileURLToPath(new URL('../testing/server-under-kill.ts', import.meta.url))
  const child = spawn(process.execPath, [program, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, urlOf: (person: string) => `ws://127.0.0.1:${Number(port)}/${person}` }
}

test(`D11 what somebody else has seen before a SIGKILL is there after it (${points} points, seed ${seed})`, {
  timeout: 20_000 + points * 10_000,
}, async () => {
  const random = seeded(seed)
  const { directory, log } = freshLog()
  for (let point = 0; point < points; point++) {
    const server = await startServer(directory)
    const witness = await testRaw(server, 'witness')
    witness.say({ is: 'ask', stateVector: emptyVector })
    const writers = ['ann', 'ben', 'cat'].map((person) => testStock(server, person))
    await eventually(() => expect(writers.every((writer) => writer.provider.synced)).toBe(true))
    const enough = 20 + Math.floor(random() * 200)
    const updates = () => witness.heard.filter((frame) => frame.is === 'update' || frame.is === 'answer')
    let count = 0
    const writing = setInterval(() => {
      for (const writer of writers) writer.map.set(`${point}-${writer.doc.clientID}-${count++}`, count)
    }, 1)
    witness.socket.on('message', () => {
      if (updates().length >= enough) server.child.kill('SIGKILL')
    })
    await once(server.child, 'close')
    clearInterval(writing)
    for (const writer of writers) writer.close()
    const seen = new Y.Doc()
    for (const frame of updates()) if ('update' in frame) Y.applyUpdate(seen, frame.update)
    const stored = storedDoc(log).getMap('records').toJSON()
    const missing = Object.keys(seen.getMap('records').toJSON()).filter((key) => !(key in stored))
    expect(missing, `point ${point}, seed ${seed}`).toEqual([])
    expect(seen.getMap('records').size).toBeGreaterThan(10)
  }
})
