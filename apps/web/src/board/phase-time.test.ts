import type { RecordEntry } from '@firsthand/model'
import { expect, test } from 'vitest'
import { laterRing, openedAt, phaseTime, plannedRing, timeLeft } from './phase-time.ts'

const at = (time: string) => Date.parse(`2026-03-01T${time}:00.000Z`)
const iso = (time: string) => `2026-03-01T${time}:00.000Z`
const entry = (n: number, time: string, phase: string): RecordEntry => ({
  kind: 'record',
  id: `${n}`,
  n,
  at: iso(time),
  entry: { what: 'phase-opened', phase },
  hash: '',
})

test('a phase is counted from its last opening in the record', () => {
  const record = [entry(4, '10:20', 'listen'), entry(1, '10:00', 'gather'), entry(2, '10:05', 'listen')]
  expect(openedAt(record, 'listen')).toBe(at('10:20'))
  expect(openedAt(record, 'staff')).toBeNull()
})

test('minutes gone are whole, and count against the timer when one is set, else against the plan', () => {
  expect(phaseTime(at('10:00'), null, 40, at('10:31') + 59_000)).toEqual({ gone: 31, of: 40, rings: 'never' })
  expect(phaseTime(at('10:00'), iso('10:45'), 40, at('10:31'))).toEqual({ gone: 31, of: 45, rings: 'later' })
  expect(phaseTime(at('10:00'), iso('10:45'), 40, at('10:46'))).toEqual({ gone: 46, of: 45, rings: 'over' })
  expect(phaseTime(at('10:00'), null, null, at('09:59'))).toEqual({ gone: 0, of: null, rings: 'never' })
})

test('a timer rings after the planned minutes; once they are over, it starts again from now', () => {
  expect(plannedRing(at('10:00'), 40, at('10:10'))).toBe(iso('10:40'))
  expect(plannedRing(at('10:00'), 40, at('10:50'))).toBe(iso('11:30'))
})

test('five minutes more are added to what is left, or to now', () => {
  expect(laterRing(iso('10:40'), 5, at('10:31'))).toBe(iso('10:45'))
  expect(laterRing(iso('10:40'), 5, at('10:50'))).toBe(iso('10:55'))
  expect(laterRing(null, 5, at('10:50'))).toBe(iso('10:55'))
})

test('H8 time left is told in whole minutes, gently in the last two, and is over when it is over', () => {
  const ring = iso('10:40')
  expect(timeLeft(ring, at('10:31') + 1)).toEqual({ time: { is: 'left', minutes: 9 }, until: at('10:32') })
  expect(timeLeft(ring, at('10:37') + 59_999)).toEqual({ time: { is: 'left', minutes: 3 }, until: at('10:38') })
  expect(timeLeft(ring, at('10:38'))).toEqual({ time: { is: 'soon', minutes: 2 }, until: at('10:39') })
  expect(timeLeft(ring, at('10:39') + 59_999)).toEqual({ time: { is: 'soon', minutes: 1 }, until: at('10:40') })
  expect(timeLeft(ring, at('10:40'))).toEqual({ time: { is: 'over' }, until: null })
})
