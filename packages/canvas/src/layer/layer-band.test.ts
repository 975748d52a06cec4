import { getIndexAbove, getIndexBetween, getIndices, getIndicesBelow, type IndexKey } from '@tldraw/utils'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layerBand } from './layer-band.ts'

/** tldraw takes it for an index: else this throws. */
const isValid = (index: IndexKey) => getIndexAbove(index)
/** Indices as tldraw makes them: one after the other, between two others, and below all. */
const anyIndex = fc.tuple(fc.nat(300), fc.nat(12), fc.boolean()).map(([along, between, below]) => {
  let index = (below ? getIndicesBelow('a0' as IndexKey, along + 1).at(-1) : getIndices(along).at(-1)) as IndexKey
  for (let n = 0; n < between; n++) index = getIndexBetween(index, getIndexAbove(index))
  return index
})

test('C13 a layer’s things keep their order among themselves, and lie above all of a lower layer and below all of a higher', () => {
  fc.assert(
    fc.property(anyIndex, anyIndex, fc.nat(8), (one, other, place) => {
      const [lower, band, higher] = [layerBand(place), layerBand(place + 1), layerBand(place + 2)]
      const [a, b] = [band.take(one), band.take(other)]
      for (const index of [a, b]) isValid(index)
      expect(Math.sign(a < b ? -1 : Number(a > b))).toBe(one < other ? -1 : Number(one > other))
      expect(lower.take(other) < a && a < higher.take(other)).toBe(true)
      expect(band.take(a)).toBe(a)
      expect(lower.take(a) < band.take(one)).toBe(true)
      const next = band.above(a)
      expect(a < next && band.holds(next) && next < higher.take(one)).toBe(true)
    }),
  )
})

test('C13 a long series of things, one above the other, stays in its band and its indices stay short', () => {
  const band = layerBand(2)
  let index = band.above(null)
  for (let n = 0; n < 20_000; n++) {
    const next = band.above(index)
    expect(next > index && band.holds(next)).toBe(true)
    index = next
  }
  expect(index.length).toBeLessThan(16)
  const last = 'f3zzzzz' as IndexKey
  const beyond = band.above(last)
  isValid(beyond)
  expect(beyond > last && band.holds(beyond)).toBe(true)
})

test('C13 there are bands for as many voice groups as a board can have', () => {
  for (let place = 0; place < 10; place++)
    expect(layerBand(place).above(null) < layerBand(place + 1).above(null)).toBe(true)
})
