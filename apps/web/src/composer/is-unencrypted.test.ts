import { expect, test } from 'vitest'
import { isUnencrypted } from './is-unencrypted.ts'

test.each([
  ['https://board.example', false],
  ['http://localhost:8080', false],
  ['http://127.0.0.1:8080', false],
  ['http://127.1.2.3', false],
  ['http://[::1]:8080', false],
  ['http://192.168.1.7:8080', true],
  ['http://board.example', true],
  ['http://127.0.0.1.example', true],
])('words sent from %s travel without encryption: %s', (address, expected) => {
  expect(isUnencrypted(new URL(address))).toBe(expected)
})
