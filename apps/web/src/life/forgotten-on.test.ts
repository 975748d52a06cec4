import { expect, test } from 'vitest'
import { forgottenOn } from './forgotten-on.ts'

test('L2 a board is forgotten so many days after it was made or closed, and the page says how many days are left', () => {
  const at = (now: string, days = 180) => forgottenOn({ from: '2026-01-01' }, days, new Date(now))
  expect(at('2026-01-01T09:00:00.000Z')).toEqual({ on: new Date('2026-06-30T00:00:00.000Z'), days: 180 })
  expect(at('2026-06-16T00:00:00.000Z').days).toBe(14)
  expect(at('2026-06-29T12:00:00.000Z').days).toBe(1)
  expect(at('2026-07-05T00:00:00.000Z').days).toBe(0)
})
