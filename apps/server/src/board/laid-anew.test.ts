import { applyChanges, newId } from '@firsthand/model'
import { expect, test } from 'vitest'
import { saying, simulatedBoard, simulatedFacilitator, turnOf } from '../testing/simulated-sessions.ts'
import { collects, laidAnew } from './laid-anew.ts'

function spokenBoard() {
  let { board } = simulatedBoard(newId)
  for (let n = 0; n < 20; n++)
    board = applyChanges(board, saying(board, { id: newId(), words: `${n}` }, `${n}`).changes)
  return board
}

test('N18 only what brings something out of waiting has the board laid anew', () => {
  const board = spokenBoard()
  const more = saying(board, { id: newId(), words: 'more' }, 'more')
  expect(collects(board, more.changes)).toBe(false)
  const lastWords = turnOf(board, simulatedFacilitator, { do: 'phase.last-words', phase: board.progress.phase })
  expect(collects(board, lastWords.changes)).toBe(true)
  const held = applyChanges(board, lastWords.changes)
  const [contribution = ''] = held.contributions.keys()
  const published = turnOf(held, simulatedFacilitator, { do: 'contribution.publish', contributions: [contribution] })
  expect(collects(held, published.changes)).toBe(false)
})

test('N18 a board that is laid anew is the same board of new parts, in the order of random ids', () => {
  const before = spokenBoard()
  const { changes } = turnOf(before, simulatedFacilitator, { do: 'phase.last-words', phase: before.progress.phase })
  const applied = applyChanges(before, changes)
  const { board, changes: laid } = laidAnew(applied, changes)
  expect(board).toEqual(applied)
  expect(laid).toEqual(changes)
  expect([...board.contributions.keys()]).toEqual([...applied.contributions.keys()].sort())
  expect([...board.spent.keys()]).toEqual([...applied.spent.keys()].sort())
  for (const [id, contribution] of board.contributions) {
    expect(contribution).not.toBe(applied.contributions.get(id))
    expect(contribution.kept.passage).not.toBe(applied.contributions.get(id)?.kept.passage)
  }
  // What is shown is what is kept, and nothing of what came in.
  for (const change of laid) {
    if ('put' in change && change.put.kind === 'contribution')
      expect(change.put).toBe(board.contributions.get(change.put.id))
  }
})
