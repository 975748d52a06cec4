import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import { backOff } from './back-off.ts'

const always = 1 - Number.EPSILON

test('D40 each try waits up to twice as long as the one before, never longer than 15 s, and anything down to nothing', () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 40].map((failed) => Math.round(backOff(failed, 1006, always)))
  expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000])
  for (const failed of [0, 3, 40]) expect(backOff(failed, 1006, 0)).toBe(0)
})

test('D40 whom the server sends away all at once come back over four seconds or more', () => {
  for (const code of [closeCodes.stopping, closeCodes.tooMany, closeCodes.tooSlow]) {
    expect(Math.round(backOff(0, code, always))).toBe(4000)
    expect(backOff(0, code, 0.25)).toBe(1000)
    expect(Math.round(backOff(9, code, always))).toBe(15_000)
  }
})
