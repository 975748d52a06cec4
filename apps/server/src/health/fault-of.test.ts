import { StorageError } from '@firsthand/store'
import { expect, test } from 'vitest'
import { faultOf } from './fault-of.ts'

test('N14 an error is written down without its message, over however many lines that goes', () => {
  for (const text of ['I was\nafraid\n    of him', 'I was {afraid']) {
    try {
      throw new SyntaxError(`could not read: ${text}`)
    } catch (error) {
      const fault = faultOf(error)
      expect(JSON.stringify(fault)).not.toMatch(/afraid|of him/)
      expect(fault.error).toBe('SyntaxError')
      expect(fault.places[0]).toContain('fault-of.test.ts')
    }
  }
  expect(faultOf(new StorageError('storage-full', 'The storage is full.'))).toMatchObject({ error: 'storage-full' })
  expect(faultOf('I was afraid')).toEqual({ error: 'string', places: [] })
})
