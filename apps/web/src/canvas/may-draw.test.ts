import { type Actor, defaultPlan, defaultVoices, type Situation } from '@firsthand/model'
import { expect, test } from 'vitest'
import { mayDraw } from './may-draw.ts'

const at = (kind: string, paused = false): Situation => {
  const plan = defaultPlan
  const phase = plan.findLast((one) => one.kind === kind)?.id ?? ''
  const progress = { kind: 'progress', id: 'progress', phase, stage: 'open', paused, rings: null } as const
  return { board: { plan, voices: defaultVoices }, progress }
}
const lived: Actor = { is: 'participant', person: 'p', voice: 'lived' }
const voice = defaultVoices.find(({ livedExperience }) => livedExperience)?.id ?? ''
const one: Actor = { ...lived, voice }

test('A3 before people may arrange, drawing is closed and the phase that opens it is named', () => {
  expect(mayDraw(one, at('opening'))).toMatchObject({
    layers: [],
    why: { id: 'not-in-this-phase', opensIn: expect.any(String) },
  })
})

test('A3 where the phase lets people arrange they draw together; the stage is for facilitators', () => {
  expect(mayDraw(one, at('after'))).toEqual({ layers: ['layer/together'], why: null })
  expect(mayDraw({ is: 'facilitator', person: 'f' }, at('after')).layers).toEqual(['layer/together', 'layer/stage'])
})

test('A3 a pause and the end close drawing, and say so', () => {
  expect(mayDraw(one, at('after', true))).toMatchObject({ layers: [], why: { id: 'board-paused' } })
  expect(mayDraw(one, at('closed'))).toMatchObject({ layers: [], why: { id: 'board-closed' } })
})
