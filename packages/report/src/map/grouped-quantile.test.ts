import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupedQuantile } from './grouped-quantile.ts'

const median = (values: number[]) => groupedQuantile(values, 0.5)
const steps = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 60 })

describe('grouped quantile', () => {
  test('the worked examples of Python’s statistics.median_grouped', () => {
    expect(median([1, 2, 2, 3, 4, 4, 4, 4, 4, 5])).toBeCloseTo(3.7)
    expect(median([52, 52, 53, 54])).toBeCloseTo(52.5)
    expect(median([1, 3, 3, 5, 7])).toBeCloseTo(3.25)
  })

  test('a moment of the mock: six very hard, two hard, one in between', () => {
    const waiting = [-2, -2, -2, -2, -2, -2, -1, -1, 0]
    expect(median(waiting)).toBe(-1.75)
    expect(groupedQuantile(waiting, 0.25)).toBe(-2.125)
    expect(groupedQuantile(waiting, 0.75)).toBe(-1.125)
  })

  test('everybody on one step: the median is that step, the middle half is half of its unit', () => {
    expect(median([1, 1, 1, 1])).toBe(1)
    expect(groupedQuantile([1, 1, 1, 1], 0.25)).toBe(0.75)
    expect(groupedQuantile([1, 1, 1, 1], 0.75)).toBe(1.25)
  })

  test('a group split in two: the middle of the gap, not one of the sides', () => {
    expect(median([-2, -2, 2, 2])).toBe(0)
    expect(median([-2, 1])).toBe(-0.5)
  })

  test('nothing has no quantile', () => {
    expect(() => median([])).toThrow('quantile-of-nothing')
  })

  test('turning every answer around turns the result around', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(0.25, 0.5, 0.75), (values, p) => {
        const turned = values.map((value) => -value)
        expect(groupedQuantile(turned, 1 - p)).toBeCloseTo(-groupedQuantile(values, p), 9)
      }),
    )
  })

  test('quartiles stand in order and inside the scale; a better answer never lowers the median', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (values, which) => {
        const [low, mid, high] = [0.25, 0.5, 0.75].map((p) => groupedQuantile(values, p)) as [number, number, number]
        expect(low).toBeLessThanOrEqual(mid)
        expect(mid).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThanOrEqual(-2.5)
        expect(high).toBeLessThanOrEqual(2.5)
        const better = values.with(which % values.length, 2)
        expect(median(better)).toBeGreaterThanOrEqual(mid - 1e-9)
      }),
    )
  })
})
