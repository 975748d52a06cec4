import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentSnapshot, Storage } from '../storage.ts'

/** A place where one adapter keeps its data. Each test gets a fresh one. */
export interface StorageHome {
  /** Opens the storage; called again after `close()`, it must find what was stored. */
  open(): Promise<Storage>
  /** Removes everything. */
  remove(): Promise<void>
}

const bytes = (...values: number[]) => Uint8Array.from(values)
const snapshotOf = (...values: number[]): DocumentSnapshot => ({
  update: bytes(...values),
  vector: bytes(1, ...values),
  deletes: bytes(),
})
const note = (id: string, text: string) => ({ kind: 'note', id, value: { text } })

/** What every adapter of `Storage` must do. An adapter's own test is one call of this. */
export function storageContract(adapter: string, makeHome: () => Promise<StorageHome>): void {
  describe(`storage contract: ${adapter}`, () => {
    let home: StorageHome
    let storage: Storage
    beforeEach(async () => {
      home = await makeHome()
      storage = await home.open()
    })
    afterEach(async () => {
      await storage.close().catch(() => {})
      await home.remove()
    })
    const reopen = async () => {
      await storage.close()
      storage = await home.open()
    }

    test('S1 a commit is whole: everything in it is stored, and is there after reopening', async () => {
      await storage.commit({
        board: 'b1',
        create: true,
        put: [note('n1', 'one')],
        answers: [{ id: 'c1', answer: { ok: true } }],
        documents: [{ name: 'layer/stage.1', update: bytes(1, 2) }],
      })
      await reopen()
      expect(await storage.boards()).toEqual(['b1'])
      expect(await storage.load('b1')).toEqual([note('n1', 'one')])
      expect(await storage.answer('b1', 'c1')).toEqual({ answer: { ok: true } })
      expect(await storage.loadDocument('b1', 'layer/stage.1')).toEqual({
        snapshot: null,
        updates: [bytes(1, 2)],
        upto: 1,
        claims: [],
      })
    })

    test('S1 a commit that fails in its last part leaves nothing of its first', async () => {
      await storage.commit({ board: 'b1', create: true, answers: [{ id: 'c1', answer: 1 }] })
      const failing = storage.commit({
        board: 'b1',
        put: [note('n1', 'one')],
        documents: [{ name: 'd.1', update: bytes(1) }],
        answers: [{ id: 'c1', answer: 2 }],
      })
      await expect(failing).rejects.toMatchObject({ id: 'answer-exists' })
      expect(await storage.load('b1')).toEqual([])
      expect(await storage.loadDocument('b1', 'd.1')).toBeNull()
    })

    test('S2 a failing commit fails alone among those queued with it', async () => {
      await storage.commit({ board: 'b1', create: true })
      const outcomes = await Promise.allSettled([
        storage.commit({ board: 'b1', put: [note('n1', 'one')] }),
        storage.commit({ board: 'nowhere', put: [note('n2', 'two')] }),
        storage.commit({ board: 'b1', create: true, put: [note('n3', 'three')] }),
        storage.commit({ board: 'b1', put: [note('n4', 'four')] }),
      ])
      expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
      expect(outcomes[1]).toMatchObject({ reason: { id: 'board-unknown' } })
      expect(outcomes[2]).toMatchObject({ reason: { id: 'board-exists' } })
      expect(await storage.load('b1')).toEqual([note('n1', 'one'), note('n4', 'four')])
    })

    test('S3 a command has one answer, the first, however many retries race', async () => {
      await storage.commit({ board: 'b1', create: true })
      const tries = [1, 2, 3].map((answer) =>
        storage.commit({ board: 'b1', put: [note(`n${answer}`, 'x')], answers: [{ id: 'c1', answer }] }),
      )
      const outcomes = await Promise.allSettled(tries)
      expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected'])
      expect(await storage.answer('b1', 'c1')).toEqual({ answer: 1 })
      expect(await storage.answer('b1', 'c2')).toBeNull()
      expect(await storage.load('b1')).toEqual([note('n1', 'x')])
    })

    test('S4 entities come sorted by kind and id, never by arrival', async () => {
      await storage.commit({ board: 'b1', create: true, put: [note('z', '1')] })
      await storage.commit({ board: 'b1', put: [note('a', '2'), { kind: 'board', id: 'q', value: null }] })
      await storage.commit({ board: 'b1', put: [note('m', '3'), note('z', 'again')] })
      expect((await storage.load('b1'))?.map((one) => one.kind + one.id)).toEqual(['boardq', 'notea', 'notem', 'notez'])
    })

    test('S5 an unknown board is null and a known one without entities is empty: never the one for the other', async () => {
      await storage.commit({ board: 'b1', create: true })
      expect(await storage.load('b1')).toEqual([])
      expect(await storage.load('b2')).toBeNull()
    })

    test('S1 a value that JSON cannot carry is refused before anything is stored', async () => {
      const circular: { self?: unknown } = {}
      circular.self = circular
      for (const value of [undefined, circular, 1n]) {
        const failing = storage.commit({ board: 'b1', create: true, put: [{ kind: 'note', id: 'n', value }] })
        await expect(failing).rejects.toMatchObject({ id: 'value-invalid' })
      }
      expect(await storage.boards()).toEqual([])
    })

    test('S1 boards do not see each other', async () => {
      await storage.commit({ board: 'b1', create: true, put: [note('n', 'one')], answers: [{ id: 'c', answer: 1 }] })
      await storage.commit({ board: 'b2', create: true, put: [note('n', 'two')] })
      await storage.commit({ board: 'b2', del: [{ kind: 'note', id: 'n' }] })
      expect(await storage.load('b1')).toEqual([note('n', 'one')])
      expect(await storage.answer('b2', 'c')).toBeNull()
    })

    test('S6 updates of a document keep their order, through compaction and reopening', async () => {
      const append = (...values: number[]) =>
        storage.commit({ board: 'b1', documents: values.map((value) => ({ name: 'd.1', update: bytes(value) })) })
      await storage.commit({ board: 'b1', create: true })
      await Promise.all([append(1, 2), append(3), append(4)])
      const read = await storage.loadDocument('b1', 'd.1')
      expect(read).toMatchObject({ snapshot: null, updates: [bytes(1), bytes(2), bytes(3), bytes(4)], upto: 4 })
      await append(5)
      await storage.compactDocument('b1', 'd.1', snapshotOf(1, 2, 3, 4), 4)
      expect(await storage.loadDocument('b1', 'd.1')).toMatchObject({
        snapshot: snapshotOf(1, 2, 3, 4),
        updates: [bytes(5)],
        upto: 5,
      })
      await storage.compactDocument('b1', 'd.1', snapshotOf(15), 5)
      await reopen()
      await append(6)
      const found = await storage.loadDocument('b1', 'd.1')
      expect(found).toMatchObject({ snapshot: snapshotOf(15), updates: [bytes(6)], upto: 6 })
    })

    test('S6 a compaction that does not match the run is refused and loses nothing', async () => {
      await storage.commit({ board: 'b1', create: true, documents: [{ name: 'd.1', update: bytes(1) }] })
      await storage.compactDocument('b1', 'd.1', snapshotOf(9), 1)
      for (const [name, upto] of [
        ['d.1', 0],
        ['d.1', 2],
        ['d.2', 1],
      ] as const) {
        const stale = storage.compactDocument('b1', name, snapshotOf(0), upto)
        await expect(stale).rejects.toMatchObject({ id: 'compaction-stale' })
      }
      expect(await storage.loadDocument('b1', 'd.1')).toMatchObject({ snapshot: snapshotOf(9), updates: [], upto: 1 })
    })

    test('S6 a view on a larger buffer is stored as what it shows', async () => {
      const frame = bytes(7, 8, 9, 10)
      await storage.commit({ board: 'b1', create: true, documents: [{ name: 'd', update: frame.subarray(1, 3) }] })
      expect((await storage.loadDocument('b1', 'd'))?.updates).toEqual([bytes(8, 9)])
      expect(frame).toEqual(bytes(7, 8, 9, 10))
    })

    test('S14 who adds under a client id of a document is kept with it, through compaction and reopening', async () => {
      const claims = [
        { client: 4_294_967_295, mark: 'm'.repeat(64) },
        { client: 7, mark: 'one' },
      ]
      await storage.commit({ board: 'b1', create: true, documents: [{ name: 'd.1', update: bytes(1), claims }] })
      await storage.compactDocument('b1', 'd.1', snapshotOf(1), 1)
      await reopen()
      expect((await storage.loadDocument('b1', 'd.1'))?.claims).toEqual([...claims].reverse())
    })

    test('S14 a client id that somebody else claimed fails the commit, whole and alone', async () => {
      await storage.commit({ board: 'b1', create: true })
      const add = (name: string, client: number, mark: string) =>
        storage.commit({
          board: 'b1',
          put: [note(mark, name)],
          documents: [{ name, update: bytes(client), claims: [{ client, mark }] }],
        })
      const outcomes = await Promise.allSettled([
        add('d.1', 7, 'mine'),
        add('d.1', 7, 'theirs'),
        add('d.1', 7, 'mine'),
        add('d.2', 7, 'theirs too'),
      ])
      expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
      expect(outcomes[1]).toMatchObject({ reason: { id: 'claim-taken' } })
      expect(await storage.loadDocument('b1', 'd.1')).toMatchObject({
        updates: [bytes(7), bytes(7)],
        claims: [{ client: 7, mark: 'mine' }],
      })
      expect((await storage.load('b1'))?.map((one) => one.id)).toEqual(['mine', 'theirs too'])
    })

    test('S14 a claim that cannot be one is refused before anything is stored', async () => {
      for (const claim of [
        { client: -1, mark: 'm' },
        { client: 0.5, mark: 'm' },
        { client: 2 ** 53, mark: 'm' },
        { client: 1, mark: 'm'.repeat(65) },
      ]) {
        const documents = [{ name: 'd.1', update: bytes(1), claims: [claim] }]
        const failing = storage.commit({ board: 'b1', create: true, documents })
        await expect(failing).rejects.toMatchObject({ id: 'value-invalid' })
      }
      expect(await storage.boards()).toEqual([])
    })

    test('S8 what was remembered as withdrawn is deleted at open, and cannot be written again', async () => {
      await storage.commit({ board: 'b1', create: true, put: [note('n1', 'mine'), note('n2', 'stays')] })
      await storage.rememberWithdrawn('b1', [{ kind: 'note', id: 'n1' }])
      await expect(storage.commit({ board: 'b1', put: [note('n1', 'back')] })).rejects.toMatchObject({
        id: 'key-withdrawn',
      })
      await reopen()
      expect(await storage.load('b1')).toEqual([note('n2', 'stays')])
    })

    test('S19 tidying boards changes nothing of them, and boards that are not there are no error', async () => {
      await storage.commit({ board: 'b1', create: true, put: [note('z', '1')] })
      await storage.commit({ board: 'b1', put: [note('a', '2'), { kind: 'board', id: 'q', value: null }] })
      await storage.commit({ board: 'b2', create: true, put: [note('m', '3')] })
      const before = [await storage.load('b1'), await storage.load('b2')]
      await storage.tidy(['b1', 'nowhere'])
      await storage.tidy([])
      await storage.commit({ board: 'b1', put: [note('z', 'after')] })
      await reopen()
      expect(await storage.load('b2')).toEqual(before[1])
      expect(await storage.load('b1')).toEqual(before[0]?.map((one) => (one.id === 'z' ? note('z', 'after') : one)))
      expect(await storage.boards()).toEqual(['b1', 'b2'])
    })

    test('S8 what was withdrawn is known by its key, on its board only, after reopening too', async () => {
      await storage.commit({ board: 'b1', create: true, put: [note('n1', 'mine'), note('n2', 'stays')] })
      await storage.rememberWithdrawn('b1', [
        { kind: 'note', id: 'n1' },
        { kind: 'note', id: 'n3' },
      ])
      await reopen()
      const keys = ['n3', 'n2', 'n1'].map((id) => ({ kind: 'note', id }))
      expect(await storage.withdrawnAmong('b1', keys)).toEqual([
        { kind: 'note', id: 'n3' },
        { kind: 'note', id: 'n1' },
      ])
      expect(await storage.withdrawnAmong('b2', keys)).toEqual([])
      expect(await storage.withdrawnAmong('b1', [{ kind: 'other', id: 'n1' }])).toEqual([])
      expect(await storage.withdrawnAmong('b1', [])).toEqual([])
    })

    test('S9 a board that was forgotten here is known to be gone; one that never was, or stands, is not', async () => {
      await storage.commit({ board: 'b1', create: true })
      await storage.commit({ board: 'b2', create: true })
      await storage.forget('b1')
      await reopen()
      expect([await storage.isGone('b1'), await storage.isGone('b2'), await storage.isGone('b3')]).toEqual([
        true,
        false,
        false,
      ])
    })

    test('S9 a forgotten board is gone with everything, and its id is never used again', async () => {
      await storage.commit({ board: 'b1', create: true, put: [note('n', 'x')], answers: [{ id: 'c', answer: 1 }] })
      const claims = [{ client: 1, mark: 'm' }]
      await storage.commit({ board: 'b1', documents: [{ name: 'd.1', update: bytes(1), claims }] })
      await storage.forget('b1')
      await storage.forget('b1')
      expect(await storage.boards()).toEqual([])
      expect(await storage.load('b1')).toBeNull()
      expect(await storage.answer('b1', 'c')).toBeNull()
      expect(await storage.loadDocument('b1', 'd.1')).toBeNull()
      await expect(storage.commit({ board: 'b1', create: true })).rejects.toMatchObject({ id: 'board-exists' })
    })

    test('S11 closing waits for what was asked before, and refuses what is asked after', async () => {
      await storage.commit({ board: 'b1', create: true })
      const before = storage.commit({ board: 'b1', put: [note('n', 'x')] })
      const closed = storage.close()
      const after = storage.commit({ board: 'b1', put: [note('late', 'x')] })
      await expect(after).rejects.toMatchObject({ id: 'storage-closed' })
      await before
      await closed
      storage = await home.open()
      expect(await storage.load('b1')).toEqual([note('n', 'x')])
    })
  })
}
