import { expect, test } from 'vitest'
import { fewShare } from './few-share.ts'

test('fewer than eight of a group are few, and nobody is told how many', () => {
  expect(fewShare({ voices: { lived: 7, staff: 30 } }, 'lived')).toBe(true)
  expect(fewShare({ voices: { lived: 8 } }, 'lived')).toBe(false)
  expect(fewShare({ voices: {} }, 'lived')).toBe(true)
  expect(fewShare(null, 'lived')).toBe(true)
})
