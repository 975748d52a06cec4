import { defaultPlan, defaultVoices } from '@firsthand/model'
import { expect, test } from 'vitest'
import { cellOf } from './cell.ts'

test('each cell of the plan that ships says what the group does', () => {
  const cells = defaultVoices.map((voice) => defaultPlan.map((phase) => cellOf(phase, voice)).join(' '))
  expect(cells).toEqual(['arrive first readAdd readAdd drawArrange read', 'arrive wait read speak drawArrange read'])
})

test('drawing on a layer of one’s own and arranging together are told apart', () => {
  const together = defaultPlan.find(({ id }) => id === 'together')
  const [voice] = defaultVoices
  if (!together || !voice) throw new Error('no such phase')
  const cell = (draw: boolean, arrange: boolean) =>
    cellOf({ ...together, voices: { [voice.id]: { see: true, contribute: true, draw, arrange } } }, voice)
  expect([cell(true, false), cell(false, true), cell(true, true), cell(false, false)]).toEqual([
    'draw',
    'arrange',
    'drawArrange',
    'readAdd',
  ])
})
