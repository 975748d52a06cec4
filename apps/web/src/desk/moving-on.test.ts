import { defaultPlan, defaultVoices } from '@firsthand/model'
import { expect, test } from 'vitest'
import { asksForDecisions, movingOn } from './moving-on.ts'

const step = (at: number) => {
  const [now, next] = [defaultPlan[at], defaultPlan[at + 1]]
  if (!now || !next) throw new Error('no such step')
  const told = movingOn(now, next, defaultVoices).map(({ voice, was, will }) => `${voice.id}: ${was} → ${will}`)
  return { told, asks: asksForDecisions(now, next) }
}

test('each step of the plan that ships says for each group what it changes', () => {
  expect(step(0).told).toEqual(['lived: speaks → speaks', 'staff: waits → waits'])
  expect(step(1).told).toEqual(['lived: speaks → speaks', 'staff: waits → reads'])
  expect(step(2).told).toEqual(['lived: speaks → speaks', 'staff: reads → speaks'])
  expect(step(3).told).toEqual(['lived: speaks → drawsAndArranges', 'staff: speaks → drawsAndArranges'])
  expect(step(4).told).toEqual(['lived: drawsAndArranges → reads', 'staff: drawsAndArranges → reads'])
})

test('decisions are asked for at the end of the opening phase and of the session', () => {
  expect(defaultPlan.slice(0, -1).map((_, at) => step(at).asks)).toEqual([false, true, false, false, true])
})

test('a group that the plan does not name waits', () => {
  const [now, next] = defaultPlan
  if (!now || !next) throw new Error('empty plan')
  const carers = { id: 'carers', label: { en: 'Carers' }, livedExperience: false, mark: 'plum-triangle' } as const
  expect(movingOn(now, next, [carers])).toEqual([{ voice: carers, was: 'waits', will: 'waits' }])
})

test('drawing on a layer of one’s own and arranging together are told apart', () => {
  const [, , , now, next] = defaultPlan
  if (!now || !next) throw new Error('no such phases')
  const may = (draw: boolean, arrange: boolean) => ({ see: true, contribute: true, draw, arrange })
  const then = { ...next, voices: { lived: may(true, false), staff: may(false, true) } }
  expect(movingOn(now, then, defaultVoices).map(({ will }) => will)).toEqual(['draws', 'arranges'])
})
