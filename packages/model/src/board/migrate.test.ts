import { expect, test } from 'vitest'
import { layersOf } from '../access/documents.ts'
import { firstBrokenEntry } from '../record/chain.ts'
import { idOf } from '../testing/sample-board.ts'
import { boardFrom } from './board.ts'
import stored from './fixtures/board-v1.json' with { type: 'json' }
import storedByTwo from './fixtures/board-v2.json' with { type: 'json' }
import storedByThree from './fixtures/board-v3.json' with { type: 'json' }
import { isOutdated, migrate } from './migrate.ts'

test('R7 a board that version 1 stored opens today', () => {
  const board = boardFrom(migrate(stored))
  expect(board.board.title).toBe('Heart clinic')
  expect(board.contributions.size).toBe(2)
  expect(board.record.length).toBeGreaterThan(2)
  expect([isOutdated(stored), isOutdated(migrate(stored))]).toEqual([true, false])
  expect(migrate(migrate(stored))).toEqual(migrate(stored))
})

test('R7 a board that version 2 stored opens today; nobody draws on a layer of their own who was not told so', () => {
  const board = boardFrom(migrate(storedByTwo))
  expect(board.board.plan.map(({ id }) => id)).toContain('again')
  const cells = board.board.plan.flatMap(({ voices }) => Object.values(voices))
  expect(cells.length).toBe(14)
  expect(cells.every(({ draw }) => !draw)).toBe(true)
  expect(cells.filter(({ arrange }) => arrange).length).toBe(2)
  expect([board.contributions.size, board.withdrawn.size, board.people.size]).toEqual([4, 1, 8])
  expect(firstBrokenEntry(board.board.id, board.record)).toBeNull()
  expect([isOutdated(storedByTwo), isOutdated(migrate(storedByTwo))]).toEqual([true, false])
  expect(migrate(migrate(storedByTwo))).toEqual(migrate(storedByTwo))
  const broken = storedByTwo.map((entity) => (entity.kind === 'board' ? { ...entity, plan: [{}] } : entity))
  expect(() => migrate(broken)).toThrow('board-unreadable: board')
})

test('R7 A8 a group of an older board that is called like a shared layer stays, without a layer of its own', () => {
  const renamed = storedByTwo.map((entity) =>
    entity.kind === 'board' ? JSON.parse(JSON.stringify(entity).replaceAll('"staff"', '"together"')) : entity,
  )
  const board = boardFrom(migrate(renamed))
  expect(board.board.voices.map(({ id }) => id)).toEqual(['lived', 'together'])
  expect(layersOf(board)).toEqual(['layer/stage', 'layer/lived', 'layer/together'])
})

test('R7 a board of a later version, or with an unreadable part, is not opened half', () => {
  const later = stored.map((entity) => (entity.kind === 'board' ? { ...entity, schema: 99 } : entity))
  expect(() => migrate(later)).toThrow('board-from-later-version')
  const broken = stored.map((entity) => (entity.kind === 'journey' ? { ...entity, touchpoints: 'x' } : entity))
  expect(() => migrate(broken)).toThrow('board-unreadable: journey')
  expect(() => boardFrom(migrate(stored.filter((entity) => entity.kind !== 'progress')))).toThrow(
    'board-incomplete: progress',
  )
})

test('R7 a board that version 3 stored opens today: the right of a whole group is gone, and no key has come by itself', () => {
  const board = boardFrom(migrate(storedByThree))
  expect(JSON.stringify(board.keys)).not.toContain('rights')
  expect(board.keys.groups).toEqual({})
  expect([board.contributions.size, board.withdrawn.size, board.tally.voices]).toEqual([5, 1, {}])
  expect(board.contributions.get(idOf('c'))?.state).toEqual({ is: 'hidden', from: 'held' })
  expect(firstBrokenEntry(board.board.id, board.record)).toBeNull()
  expect([isOutdated(storedByThree), isOutdated(migrate(storedByThree))]).toEqual([true, false])
  expect(migrate(migrate(storedByThree))).toEqual(migrate(storedByThree))
})
