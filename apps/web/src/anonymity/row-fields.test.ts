import { type Contribution, newId } from '@firsthand/model'
import { expect, test } from 'vitest'
import en from '../words/en/anonymity.ts'
import { FIELDS, rowFields } from './row-fields.ts'

const row: Contribution = {
  kind: 'contribution',
  id: newId(),
  voice: 'lived',
  phase: 'gather',
  name: null,
  kept: {
    about: 'experience',
    touchpoint: null,
    emotions: [{ deck: 'small' }],
    valence: -2,
    passage: [{ words: 'Doctor ' }, { redacted: 'name' }],
  },
  state: { is: 'waiting' },
  revision: null,
  original: null,
  secretHash: 'x'.repeat(43),
}

test('N1 every field of a stored contribution is shown and explained, and none left out', () => {
  const fields = rowFields(row, (reason) => `[${reason}]`)
  const { kept, ...rest } = row
  expect(fields.map(({ name }) => name).sort()).toEqual([...Object.keys(rest), ...Object.keys(kept)].sort())
  for (const { field } of fields) expect(en.fields[field]).toBeTruthy()
  const shownOf = (name: string) => fields.find((one) => one.name === name)?.value
  expect(shownOf('passage')).toBe('Doctor [name]')
  expect(shownOf('valence')).toBe('-2')
  expect(shownOf('emotions')).toBe('[{"deck":"small"}]')
  expect(shownOf('name')).toBeNull()
})

test('N1 a field that these pages do not know is shown all the same', () => {
  const fields = rowFields({ ...row, address: '192.0.2.7' }, () => '')
  expect(fields.at(-1)).toEqual({ field: 'other', name: 'address', value: '192.0.2.7' })
})

test('each explanation belongs to a field', () => {
  const { other: _, ...explained } = en.fields
  expect(Object.keys(explained).sort()).toEqual([...FIELDS].sort())
})
