import { expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { openSqliteStorage } from './open-sqlite-storage.ts'

test('S16 a full storage says so, keeps nothing by halves, and takes words again by itself when there is room', async () => {
  const directory = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory, maxBytes: 400_000 })
  await storage.commit({ board: 'b1', create: true, put: [{ kind: 'note', id: 'large', value: 'x'.repeat(150_000) }] })
  const stored: number[] = []
  const add = async (id: number) => {
    const words = String(id).repeat(2000)
    await storage.commit({
      board: 'b1',
      put: [{ kind: 'note', id: `n${id}`, value: words }],
      documents: [{ name: 'd.1', update: Buffer.from(words) }],
      answers: [{ id: `a${id}`, answer: id }],
    })
    stored.push(id)
  }
  const untilFull = async (from: number) => {
    for (let id = from; ; id += 5) {
      const outcomes = await Promise.allSettled([0, 1, 2, 3, 4].map((one) => add(id + one)))
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
      for (const { reason } of refused) expect(reason).toMatchObject({ id: 'storage-full' })
      if (refused.length > 0) return id + 5
    }
  }
  const isWhole = async () => {
    const notes = (await storage.load('b1'))?.filter(({ id }) => id !== 'large').map(({ id }) => Number(id.slice(1)))
    expect(notes?.sort((a, b) => a - b)).toEqual(stored)
    const document = await storage.loadDocument('b1', 'd.1')
    expect(document?.updates.map((update) => String(Buffer.from(update)))).toEqual(
      stored.map((id) => String(id).repeat(2000)),
    )
  }

  const next = await untilFull(10)
  const before = stored.length
  expect(await storage.answer('b1', `a${next - 1}`)).toBeNull()
  await isWhole()
  await storage.commit({ board: 'b1', del: [{ kind: 'note', id: 'large' }] })
  await untilFull(next)
  expect(stored.length).toBeGreaterThan(before + 5)
  await isWhole()
  await storage.close()
})

test('S18 an update that does not fit, between two of the same document, leaves no gap in its run', async () => {
  const storage = await openSqliteStorage({ directory: await temporaryDirectory(), maxBytes: 200_000 })
  await storage.commit({ board: 'b1', create: true })
  const sizes = [10, 20, 1_000_000, 30, 40]
  const outcomes = await Promise.allSettled(
    sizes.map((size) => storage.commit({ board: 'b1', documents: [{ name: 'd.1', update: new Uint8Array(size) }] })),
  )
  expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true, true])
  const document = await storage.loadDocument('b1', 'd.1')
  expect(document?.updates.map((update) => update.length)).toEqual([10, 20, 30, 40])
  expect(document?.upto).toBe(4)
  await storage.close()
})
