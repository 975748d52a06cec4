import { expect, test } from 'vitest'
import { readingOrder } from './reading-order.ts'

const items = Array.from({ length: 40 }, (_, n) => ({ id: `contribution-${n}` }))
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

test('everything is there once, and not in the order of the list', () => {
  const order = ids(readingOrder(items, 'reader'))
  expect(order.toSorted()).toEqual(ids(items).toSorted())
  expect(order).not.toEqual(ids(items))
})

test('one reader keeps their order; two readers have different ones', () => {
  expect(ids(readingOrder(items, 'a'))).toEqual(ids(readingOrder(items.toReversed(), 'a')))
  expect(ids(readingOrder(items, 'a'))).not.toEqual(ids(readingOrder(items, 'b')))
})

test('what comes later does not change the order of what was there', () => {
  const some = items.slice(0, 30)
  const known = new Set(ids(some))
  const later = ids(readingOrder(items, 'a')).filter((id) => known.has(id))
  expect(later).toEqual(ids(readingOrder(some, 'a')))
})
