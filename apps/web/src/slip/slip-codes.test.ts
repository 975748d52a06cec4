import { newId, newSeed, readSlip, writeSlip } from '@firsthand/model'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { slipCodes } from './slip-codes.ts'

test('N10 no address holds a slip: what is scanned is the page, or the signs alone, which open nothing by themselves', () => {
  const seed = newSeed()
  const slip = writeSlip(seed)
  const board = newId()
  const { page, signs } = slipCodes('https://firsthand.example', board, slip)
  expect(page).toBe(`https://firsthand.example/board/${board}/slip`)
  for (const part of slip.split(' ')) expect(new URL(page).hash + new URL(page).search).not.toContain(part)
  expect(signs).not.toMatch(/[:/#.]/)
  expect(readSlip(signs)).toEqual(seed)
  expect(encode(signs, { ecc: 'M' }).version, 'few and large squares, for a bad camera').toBeLessThanOrEqual(3)
})
