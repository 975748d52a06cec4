import { expect, test } from 'vitest'
import type { Board } from '../board/board.ts'
import type { Command } from '../command/command.ts'
import {
  attempt,
  done,
  facilitator,
  inPhase,
  nextPhaseOf,
  participant,
  refusalOf,
  sampleBoard,
} from '../testing/sample-board.ts'
import type { Phase, SessionPlan } from './phase.ts'
import { planChanges } from './plan-changes.ts'
import { planFingerprint } from './plan-fingerprint.ts'

const change = (board: Board, plan: SessionPlan): Command => ({
  do: 'plan.change',
  plan,
  was: planFingerprint(board.board.plan),
})
const listening = () => inPhase(sampleBoard(), 'listen')
const planOf = (board: Board) => board.board.plan
const named = (plan: SessionPlan, id: string) => plan.find((phase) => phase.id === id) as Phase
const without = (plan: SessionPlan, id: string) => plan.filter((phase) => phase.id !== id)
const changed = (plan: SessionPlan, id: string, by: Partial<Phase>) =>
  plan.map((phase) => (phase.id === id ? { ...phase, ...by } : phase))
const refused = (board: Board, plan: SessionPlan) => refusalOf(board, facilitator, change(board, plan))

test('P30 what lies ahead can be changed: the session goes on by the new plan, and the record says how much', () => {
  const board = listening()
  const plan = planOf(board)
  const more = { ...named(plan, 'listen'), id: 'listen-2', title: { en: 'Listen once more' } }
  const next = without(changed(plan, 'together', { minutes: 5 }), 'staff').toSpliced(3, 0, more)
  const after = done(board, facilitator, change(board, next))
  expect(planOf(after)).toEqual(next)
  expect(after.progress).toEqual(board.progress)
  expect(after.record.at(-1)?.entry).toEqual({
    what: 'plan-changed',
    phase: 'listen',
    added: 1,
    removed: 1,
    changed: 1,
  })
  expect(JSON.stringify(after.record)).not.toContain('once more')
  expect(done(after, facilitator, nextPhaseOf(after)).progress.phase).toBe('listen-2')
})

test('P30 nothing that has begun changes, the phase of now included', () => {
  const board = listening()
  const plan = planOf(board)
  for (const id of ['gather', 'lived-experience', 'listen']) {
    expect(refused(board, changed(plan, id, { minutes: 1 }))).toBe('phase-begun')
    expect(refused(board, without(plan, id))).toBe('phase-begun')
  }
  expect(refused(board, [named(plan, 'staff'), ...without(plan, 'staff')])).toBe('phase-begun')
  expect(refused(board, changed(plan, 'staff', { minutes: 1 }))).toBeNull()
})

test('P31 the gate never resets and lived experience is never shut out by editing', () => {
  const board = listening()
  const plan = planOf(board)
  const again = { ...named(plan, 'lived-experience'), id: 'again' }
  expect(refused(board, plan.toSpliced(3, 0, again))).toBe('plan-invalid')
  const lived = { see: true, contribute: false, draw: false, arrange: false }
  expect(refused(board, changed(plan, 'staff', { voices: { lived } }))).toBe('plan-invalid')
  expect(refused(board, without(plan, 'closed'))).toBe('plan-invalid')
  const early = inPhase(sampleBoard(), 'gather')
  expect(refused(early, without(planOf(early), 'lived-experience'))).toBe('plan-invalid')
  const staff = { see: true, contribute: true, draw: false, arrange: false }
  const first = { ...named(plan, 'lived-experience').voices, staff }
  expect(refused(early, changed(planOf(early), 'lived-experience', { voices: first }))).toBe('plan-invalid')
})

test('P32 a plan that somebody else has changed meanwhile is not written over, and nothing is recorded for nothing', () => {
  const board = listening()
  const plan = planOf(board)
  const mine = change(board, changed(plan, 'together', { minutes: 1 }))
  const theirs = done(board, facilitator, change(board, changed(plan, 'staff', { minutes: 1 })))
  expect(refusalOf(theirs, facilitator, mine)).toBe('outdated')
  expect(attempt(board, facilitator, change(board, [...plan])).decision).toMatchObject({ ok: true, changes: [] })
  expect(refusalOf(board, participant('lived'), mine)).toBe('not-allowed')
})

test('P33 what is counted: phases by their id, those that changed places as changed', () => {
  const plan = planOf(sampleBoard())
  expect(planChanges(plan, plan)).toEqual({ added: 0, removed: 0, changed: 0 })
  const swapped = [...plan.slice(0, 3), plan[4], plan[3], plan[5]] as SessionPlan
  expect(planChanges(plan, swapped)).toEqual({ added: 0, removed: 0, changed: 2 })
  expect(planChanges(plan, without(plan, 'staff'))).toEqual({ added: 0, removed: 1, changed: 0 })
})
