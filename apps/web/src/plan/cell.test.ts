import { defaultPlan, defaultVoices } from '@firsthand/model'
import { expect, test } from 'vitest'
import { type Cell, cellOf } from './cell.ts'

const inShort = (cell: Cell) => (cell.is === 'acts' ? cell.acts.join('+') : cell.is)

test('each cell of the plan that ships says what the group does', () => {
  const cells = defaultVoices.map((voice) => defaultPlan.map((phase) => inShort(cellOf(phase, voice))).join(' '))
  expect(cells).toEqual([
    'arrive first readAdd readAdd draw+arrange+vote+add read',
    'arrive wait read speak draw+arrange+vote+add read',
  ])
})

test('drawing on a layer of one’s own, arranging together and voting are told apart', () => {
  const together = defaultPlan.find(({ id }) => id === 'together')
  const [voice] = defaultVoices
  if (!together || !voice) throw new Error('no such phase')
  const cell = (draw: boolean, arrange: boolean, vote: boolean, contribute = true) =>
    inShort(cellOf({ ...together, voices: { [voice.id]: { see: true, contribute, draw, arrange, vote } } }, voice))
  expect(cell(true, false, false)).toBe('draw+add')
  expect(cell(false, true, false)).toBe('arrange+add')
  expect(cell(false, false, true, false)).toBe('vote')
  expect(cell(false, false, false)).toBe('readAdd')
})
