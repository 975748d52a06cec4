import { expect, test } from 'vitest'
import { boardFrom } from './board.ts'
import stored from './fixtures/board-v1.json' with { type: 'json' }
import { isOutdated, migrate } from './migrate.ts'

test('R7 a board that version 1 stored opens today', () => {
  const board = boardFrom(migrate(stored))
  expect(board.board.title).toBe('Heart clinic')
  expect(board.contributions.size).toBe(2)
  expect(board.record.length).toBeGreaterThan(2)
  expect([isOutdated(stored), isOutdated(migrate(stored))]).toEqual([true, false])
  expect(migrate(migrate(stored))).toEqual(migrate(stored))
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
