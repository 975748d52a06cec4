import { defaultPlan } from '@firsthand/model'
import { expect, test } from 'vitest'
import { freshPhaseId } from './fresh-phase-id.ts'

test('a phase that is opened again gets a name that is not in the plan', () => {
  expect(freshPhaseId('listen', defaultPlan)).toBe('listen-2')
  const [first] = defaultPlan
  if (!first) throw new Error('empty plan')
  const again = [...defaultPlan, { ...first, id: 'listen-2' }]
  expect(freshPhaseId('listen', again)).toBe('listen-3')
  expect(freshPhaseId('listen-2', again)).toBe('listen-3')
})

test('long names stay within what a plan takes', () => {
  expect(freshPhaseId('a'.repeat(32), defaultPlan)).toMatch(/^[a-z][a-z0-9-]{0,31}$/)
})
