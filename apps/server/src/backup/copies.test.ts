import { expect, test } from 'vitest'
import { copyName, expired, listBeside } from './copies.ts'

const now = new Date('2026-11-22T13:00:05.600Z')
const ago = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000)

test('S10 copies carry their time, and only our own that are too old are deleted', () => {
  expect(copyName(now)).toBe('firsthand-2026-11-22T130005Z.db')
  expect(listBeside(copyName(now))).toBe(copyName(now, '.withdrawn'))
  const old = [
    copyName(ago(30.01)),
    copyName(ago(31), '.withdrawn'),
    copyName(ago(400), '.before-restore'),
    copyName(ago(31), '.damaged'),
    `${copyName(ago(31), '.damaged')}-wal`,
    `${copyName(ago(31))}.unfinished`,
  ]
  const others = [
    copyName(ago(29.99)),
    copyName(now),
    'firsthand.db',
    'withdrawn.db',
    'before the big day.db',
    `mine-${copyName(ago(400))}`,
    `${copyName(ago(400))}.gz`,
    'firsthand-2025-99-99T000000Z.db',
  ]
  expect(expired([...others, ...old], 30, now)).toEqual(old)
})
