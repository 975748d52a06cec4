import { expect, test } from 'vitest'
import { fragmentOf } from './fragment.ts'

test.each([
  ['', ''],
  ['#', ''],
  ['#7K2M-9QXP', '7K2M-9QXP'],
  ['#7K2M%209QXP', '7K2M 9QXP'],
  ['#abc%', 'abc%'],
  ['#%E0%A4%A', '%E0%A4%A'],
])('the fragment of an address is read, whatever was typed: %s', (hash, expected) => {
  expect(fragmentOf({ hash })).toBe(expected)
})
