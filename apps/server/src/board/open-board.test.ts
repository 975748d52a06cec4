import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, type Board, type Command, decide, makeBoard, newId } from '@firsthand/model'
import { openSqliteStorage, type Storage } from '@firsthand/store'
import { type FaultPlan, failingStorage, seededFaults } from '@firsthand/store/testing'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { randomness } from '../testing/randomness.ts'
import { recycledKeys } from '../testing/recycled-keys.ts'
import { boardRequest } from '../testing/test-board.ts'
import { Boards } from './boards.ts'
import { freshSecret, moment } from './moment.ts'

async function opened(with_ = (storage: Storage) => storage) {
  const directory = await mkdtemp(join(tmpdir(), 'firsthand-board-'))
  const storage = with_(await openSqliteStorage({ directory }))
  onTestFinished(async () => {
    // A test may have closed it already.
    await storage.close().catch(() => {})
    await rm(directory, { recursive: true, force: true })
  })
  const boards = new Boards(storage, recycledKeys, pino({ level: 'silent' }))
  const decision = makeBoard(boardRequest(), freshSecret(), randomness, new Date())
  if (!decision.ok) throw new Error(decision.refusal.id)
  await boards.make(decision.board, decision.changes)
  const open = await boards.get(decision.made.board)
  if (!open) throw new Error('not made')
  const pause = (paused: boolean) => (board: Board) => {
    const actor = { is: 'facilitator', person: decision.made.person } as const
    const decided = decide(board, actor, { do: 'board.pause', paused }, moment())
    return decided.ok ? { ...decided, value: null } : decided
  }
  return { boards, storage, open, pause }
}

test('R2 what could not be stored is said so, and nobody has seen it', async () => {
  const { open, pause, storage } = await opened()
  const shown: Board[] = []
  open.watch({ show: (board) => shown.push(board), ended: () => {} })
  expect(await open.take(pause(true))).toMatchObject({ ok: true })
  await storage.close()
  const before = open.board
  expect(await open.take(pause(false), 'key')).toEqual({ ok: false, refusal: { id: 'not-saved' } })
  expect(await open.take(pause(false))).toEqual({ ok: false, refusal: { id: 'not-saved' } })
  expect(open.board).toBe(before)
  expect(shown.length).toBe(1)
})

test.each(Array.from({ length: 4 }, () => Math.floor(Math.random() * 2 ** 32)))(
  'R2 R5 over a storage that fails now and then what was done is done once, what was refused is not, and the board is the stored one (seed %i)',
  async (seed) => {
    let plan: FaultPlan = () => null
    const { boards, open } = await opened((storage) => failingStorage(storage, (asked) => plan(asked)))
    plan = seededFaults(seed, { fails: 0.3, full: 0.2, waits: 0.05, losesAnswer: 0.1 })
    const spoken = { about: 'experience' as const, touchpoint: null, emotions: [], valence: null, words: 'mine' }
    const add = (contribution: string) => (board: Board) => {
      const command = { do: 'contribution.add', contribution, secretHash: '_'.repeat(43), spoken } as const
      const decided = decide(board, { is: 'someone', voice: 'lived' }, command, moment())
      return decided.ok ? { ...decided, value: null } : decided
    }
    const done: string[] = []
    const refused: string[] = []
    const people = Array.from({ length: 60 }, async (_, person) => {
      const contribution = newId()
      const tries = person % 4 === 0 ? 1 : 40
      for (let tried = 0; tried < tries; tried++) {
        const taken = await open.take(add(contribution), contribution)
        if (taken.ok) return void done.push(contribution)
        expect(taken.refusal.id).toBe('not-saved')
      }
      refused.push(contribution)
    })
    await Promise.all(people)
    plan = () => null
    expect(refused.length).toBeGreaterThan(0)
    // The next turn finds out what of the refused was stored all the same, its answer lost.
    expect(await open.take(() => ({ ok: true, changes: [], value: null }))).toMatchObject({ ok: true })
    const there = [...open.board.contributions.keys()]
    expect(there).toEqual(expect.arrayContaining(done))
    expect([...done, ...refused]).toEqual(expect.arrayContaining(there))
    await boards.letGo(open.id, 0)
    expect((await boards.get(open.id))?.board).toEqual(open.board)
  },
)

test('R15 a turn whose answer the store lost is shown before the next is decided, and is not done twice', async () => {
  let loses = false
  const { boards, open, pause } = await opened((storage) =>
    failingStorage(storage, ({ act }) => (loses && act === 'commit' ? { is: 'loses-answer' } : null)),
  )
  const shown: boolean[] = []
  open.watch({ show: (board) => shown.push(board.progress.paused), ended: () => {} })
  loses = true
  expect(await open.take(pause(true), 'key')).toEqual({ ok: false, refusal: { id: 'not-saved' } })
  expect(shown).toEqual([])
  loses = false
  expect(await open.take(pause(true), 'key')).toMatchObject({ ok: true })
  expect(shown).toEqual([true])
  expect(open.board.progress.paused).toBe(true)
  await boards.letGo(open.id, 0)
  expect((await boards.get(open.id))?.board.progress.paused).toBe(true)
})

test('N5 words whose deletion could not be stored are gone with the next turn, and hold nothing up', async () => {
  let full = false
  const { open, pause } = await opened((storage) =>
    failingStorage(storage, ({ act }) => (full && act === 'commit' ? { is: 'fails', error: 'storage-full' } : null)),
  )
  const id = newId()
  const spoken = { about: 'experience' as const, touchpoint: null, emotions: [], valence: null, words: 'mine' }
  const add: Command = {
    do: 'contribution.add',
    contribution: id,
    secretHash: '_'.repeat(43),
    spoken,
  }
  const take = (actor: Actor, command: Command) =>
    open.take((board) => {
      const decided = decide(board, actor, command, moment())
      return decided.ok ? { ...decided, value: null } : decided
    })
  expect(await take({ is: 'someone', voice: 'lived' }, add)).toMatchObject({ ok: true })
  full = true
  const takeBack = { do: 'contribution.withdraw', contribution: id } as const
  const author = { is: 'author', contribution: id, voice: 'lived' } as const
  expect(await take(author, takeBack)).toEqual({ ok: false, refusal: { id: 'not-saved' } })
  expect(await open.take(pause(true))).toEqual({ ok: false, refusal: { id: 'not-saved' } })
  full = false
  expect(await open.take(pause(true))).toMatchObject({ ok: true })
  expect(open.board.contributions.has(id)).toBe(false)
  expect(open.board.withdrawn.has(id)).toBe(true)
})

test('R1 turns are taken one after the other, each on what the one before left', async () => {
  const { open, pause } = await opened()
  const seen: boolean[] = []
  const turns = Array.from({ length: 6 }, (_, n) =>
    open.take((board) => {
      seen.push(board.progress.paused)
      return pause(n % 2 === 0)(board)
    }),
  )
  await Promise.all(turns)
  expect(seen).toEqual([false, true, false, true, false, true])
})

test('R1 a watcher that fails keeps nothing from the others, and nothing from the one who wrote', async () => {
  const { open, pause } = await opened()
  let shown = 0
  const fails = () => {
    throw new Error('broken')
  }
  open.watch({ show: fails, ended: () => {} })
  open.watch({ show: () => shown++, ended: () => {} })
  expect(await open.take(pause(true))).toMatchObject({ ok: true })
  expect(shown).toBe(1)
})

test('R1 a board that was let go takes no more turns, so that there are never two of it', async () => {
  const { boards, open, pause } = await opened()
  const unwatch = open.watch({ show: () => {}, ended: () => {} })
  await boards.letGo(open.id, 0)
  expect(await boards.get(open.id)).toBe(open)
  unwatch()
  await boards.letGo(open.id, 0)
  expect(await open.take(pause(true))).toEqual({ ok: false, refusal: { id: 'not-saved' } })
  const again = await boards.get(open.id)
  expect(again).not.toBe(open)
  expect(await again?.take(pause(true))).toMatchObject({ ok: true })
})

test('R1 a board that the server only looked into stays for whoever asked for it meanwhile', async () => {
  const { boards, open, pause } = await opened()
  await boards.letGo(open.id, 0)
  const looking = boards.peek(open.id)
  const asked = boards.get(open.id)
  await looking
  await boards.letIdleGo(open.id)
  expect(await (await asked)?.take(pause(true))).toMatchObject({ ok: true })

  await boards.letGo(open.id, 0)
  const looked = await boards.peek(open.id)
  await boards.letIdleGo(open.id)
  expect(await boards.peek(open.id)).not.toBe(looked)
})

test('R7 what an older version stored is stored anew as a whole when it is opened', async () => {
  const { boards, storage, open } = await opened()
  const today = await storage.load(open.id)
  const older = (today ?? []).map((entity) => {
    if (entity.kind === 'board') return { ...entity, value: { ...(entity.value as object), schema: 1 } }
    return entity.kind === 'progress' ? { ...entity, value: { ...(entity.value as object), epoch: 7 } } : entity
  })
  await storage.commit({ board: open.id, put: older })
  await boards.letGo(open.id, 0)
  const again = await boards.get(open.id)
  // What no older version had is made anew: keys, and the lines of the record that say so.
  const { keys, record, ...rest } = again?.board ?? open.board
  const { keys: before, record: lines, ...same } = open.board
  expect(rest).toEqual(same)
  expect(Object.keys(keys.groups)).toEqual(Object.keys(before.groups))
  expect(record.map(({ entry }) => entry.what)).toEqual([
    ...lines.map(({ entry }) => entry.what),
    'keys-made',
    'keys-made',
  ])
  const stays = (entities: typeof today) => entities?.filter(({ kind }) => kind !== 'keys' && kind !== 'record')
  expect(stays(await storage.load(open.id))).toEqual(stays(today))
})

test('R5 what was done under a key is done once: asked again it gets the first answer, whatever would be decided now', async () => {
  let asked = 0
  const { open, pause } = await opened((storage) => ({
    ...storage,
    answer: (board, id) => {
      asked += 1
      return storage.answer(board, id)
    },
  }))
  const first = (board: Board) => {
    const turn = pause(true)(board)
    return turn.ok ? { ...turn, value: 'the first answer' } : turn
  }
  expect(await open.take(first, 'key')).toMatchObject({ ok: true, value: 'the first answer' })
  // A new command asks the store only once: to store it.
  expect(asked).toBe(0)
  const before = open.board
  const again = { ok: true, value: 'the first answer' }
  expect(await open.take((board) => ({ ...pause(false)(board), value: 'another' }) as never, 'key')).toMatchObject(
    again,
  )
  expect(await open.take(() => ({ ok: false, refusal: { id: 'outdated' } }), 'key')).toMatchObject(again)
  const tooFast = () => {
    throw new Error('too fast')
  }
  expect(await open.take(tooFast, 'key')).toMatchObject(again)
  expect(open.board).toBe(before)
  await expect(open.take(tooFast, 'other key')).rejects.toThrow('too fast')
  expect(await open.take(() => ({ ok: false, refusal: { id: 'outdated' } }), 'other key')).toMatchObject({ ok: false })
  expect(await open.take(pause(false), 'other key')).toMatchObject({ ok: true })
})

test('R14 boards hold the words of their template in memory together', async () => {
  const { boards, open } = await opened()
  const made = makeBoard(boardRequest(), freshSecret(), randomness, new Date())
  if (!made.ok) throw new Error(made.refusal.id)
  await boards.make(made.board, made.changes)
  await boards.letGo(made.made.board, 0)
  const other = await boards.get(made.made.board)
  expect(other?.board.board).toEqual(made.board.board)
  for (const part of ['agreement', 'deck', 'voices'] as const)
    expect(other?.board.board[part]).toBe(open.board.board[part])
  for (const [n, phase] of open.board.board.plan.entries()) expect(other?.board.board.plan[n]).toBe(phase)
})

test('R14 a large board, read in slices, is opened whole', async () => {
  const { boards, open } = await opened()
  const people = Array.from({ length: 1203 }, () => ({
    kind: 'person' as const,
    id: newId(),
    part: { role: 'observer' as const, name: null },
    standing: { at: 'room' as const },
    link: null,
    agreed: 1,
    ready: null,
    rest: 'none' as const,
  }))
  await open.take(() => ({ ok: true, changes: people.map((put) => ({ put })), value: null }))
  const before = open.board
  await boards.letGo(open.id, 0)
  const again = await boards.get(open.id)
  expect(again?.board.people.size).toBe(before.people.size)
  expect({ ...again?.board, people: [...(again?.board.people ?? [])].sort() }).toEqual({
    ...before,
    people: [...before.people].sort(),
  })
})

test('R9 whoever has a board open when it is forgotten is told, and it is nowhere any more', async () => {
  const { boards, open, pause } = await opened()
  let ended = 0
  open.watch({ show: () => {}, ended: () => ended++ })
  await boards.forget(open.id)
  expect(ended).toBe(1)
  expect(await boards.get(open.id)).toBeNull()
  expect(await open.take(pause(true))).toMatchObject({ ok: false })
})
