import { type Actor, defaultPlan, defaultVoices, type Situation } from '@firsthand/model'
import { expect, test } from 'vitest'
import { mayDraw, usedLayers } from './may-draw.ts'

const at = (kind: string, paused = false): Situation => {
  const plan = defaultPlan
  const phase = plan.findLast((one) => one.kind === kind)?.id ?? ''
  const progress = { kind: 'progress', id: 'progress', phase, stage: 'open', paused, rings: null } as const
  return { board: { plan, voices: defaultVoices }, progress }
}
const lived: Actor = { is: 'participant', person: 'p', voice: 'lived' }
const facilitator: Actor = { is: 'facilitator', person: 'f' }
const told = (actor: Actor, situation: Situation) =>
  mayDraw(actor, situation).all.map(({ name, own, drawing, why }) =>
    [name, own && 'own', drawing && 'drawing', why?.id].filter(Boolean).join(' '),
  )

test('A3 before people may draw it is closed, and the phase that opens it is named', () => {
  expect(mayDraw(lived, at('opening'))).toMatchObject({
    open: [],
    why: { id: 'not-in-this-phase', opensIn: 'together' },
  })
})

test('A3 A8 people draw together, and on the layer of their own group; the stage is for facilitators', () => {
  expect(mayDraw(lived, at('after'))).toMatchObject({ open: ['layer/together', 'layer/lived'], why: null })
  expect(mayDraw(facilitator, at('after')).open).toEqual(['layer/together', 'layer/stage'])
  expect(mayDraw(facilitator, at('opening')).open).toEqual(['layer/stage'])
})

test('A8 every layer is named, with who may do what there', () => {
  expect(told(lived, at('after'))).toEqual([
    'layer/together',
    'layer/lived own drawing',
    'layer/staff drawing not-allowed',
    'layer/stage not-allowed',
  ])
  expect(told(facilitator, at('opening'))).toEqual([
    'layer/together not-in-this-phase',
    'layer/lived not-allowed',
    'layer/staff not-allowed',
    'layer/stage',
  ])
})

test('A3 a pause and the end close drawing, and say so', () => {
  expect(mayDraw(lived, at('after', true))).toMatchObject({ open: [], why: { id: 'board-paused' } })
  expect(mayDraw(lived, at('closed'))).toMatchObject({ open: [], why: { id: 'board-closed' } })
  expect(mayDraw({ is: 'observer', person: 'o' }, at('after'))).toMatchObject({ open: [], why: { id: 'not-allowed' } })
})

test('A8 a group that the plan never lets draw has no layer on the canvas', () => {
  const now = at('after')
  const without = (voice: string) =>
    now.board.plan.map((phase) => {
      const may = phase.voices[voice]
      return may ? { ...phase, voices: { ...phase.voices, [voice]: { ...may, draw: false } } } : phase
    })
  expect(usedLayers({ ...now.board, plan: without('staff') })).toEqual(['layer/stage', 'layer/lived', 'layer/together'])
  expect(usedLayers(now.board)).toEqual(['layer/stage', 'layer/lived', 'layer/staff', 'layer/together'])
  const { all } = mayDraw(lived, { ...now, board: { ...now.board, plan: without('lived') } })
  expect(all.map(({ name }) => name)).toEqual(['layer/together', 'layer/staff', 'layer/stage'])
})
