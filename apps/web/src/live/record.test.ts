import type { View } from '@firsthand/model'
import { expect, test } from 'vitest'
import { all, makeRecord, one } from './record.ts'

const said = (id: string, name: string | null = null): View => ({
  kind: 'contribution',
  id,
  voice: 'lived',
  name,
  kept: { about: 'experience', touchpoint: null, emotions: [], valence: null, passage: [{ words: id }] },
})

test('R3 what is listed comes by id, never by arrival', () => {
  const record = makeRecord()
  record.take({ type: 'put', cursor: 'e.1', full: true, put: [said('c'), said('a')], del: [] })
  record.take({ type: 'put', cursor: 'e.2', full: false, put: [said('b')], del: [] })
  expect(all(record.held.get(), 'contribution').map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(record.held.get().cursor).toBe('e.2')
})

test('R4 a full picture replaces everything, a part only what it names', () => {
  const record = makeRecord()
  record.take({ type: 'put', cursor: 'e.1', full: true, put: [said('a'), said('b')], del: [] })
  record.take({
    type: 'put',
    cursor: 'e.2',
    full: false,
    put: [said('a', 'Rosa')],
    del: [{ kind: 'contribution', id: 'b' }],
  })
  expect(one(record.held.get(), 'contribution', 'a')?.name).toBe('Rosa')
  expect(one(record.held.get(), 'contribution', 'b')).toBeNull()
  record.take({ type: 'put', cursor: 'f.1', full: true, put: [said('z')], del: [] })
  expect(all(record.held.get(), 'contribution').map(({ id }) => id)).toEqual(['z'])
})
