import type { ContributionView, DeskState } from '@firsthand/model'
import { expect, test } from 'vitest'
import { queueOf } from './queue.ts'

const kept = { about: 'experience' as const, touchpoint: null, emotions: [], valence: null, passage: [{ words: 'x' }] }
const with_ = (id: string, state: DeskState['state'], revision: DeskState['revision'] = null): ContributionView => ({
  kind: 'contribution',
  id,
  voice: 'lived',
  name: null,
  kept,
  desk: { state, revision, undoUntil: null },
})
const ids = (list: readonly ContributionView[]) => list.map(({ id }) => id)

test('contributions are sorted by what they wait for; what is shown needs nothing', () => {
  const queue = queueOf([
    with_('a', { is: 'held' }),
    with_('b', { is: 'ready' }),
    with_('c', { is: 'shown' }),
    with_('d', { is: 'returned', note: 'n' }),
    with_('e', { is: 'hidden', from: 'shown' }),
    with_('f', { is: 'let-go', reason: 'r' }),
  ])
  expect([ids(queue.held), ids(queue.ready), ids(queue.aside)]).toEqual([['a'], ['b'], ['d', 'e', 'f']])
})

test('a newer wording of something that is shown walks the same way', () => {
  const queue = queueOf([
    with_('a', { is: 'shown' }, { kept, state: 'held' }),
    with_('b', { is: 'shown' }, { kept, state: 'ready' }),
    with_('c', { is: 'shown' }, { kept, state: 'returned' }),
  ])
  expect([ids(queue.held), ids(queue.ready), ids(queue.aside)]).toEqual([['a'], ['b'], []])
})

test('M6 what is hidden stays aside with all its wordings', () => {
  const queue = queueOf([with_('a', { is: 'hidden', from: 'shown' }, { kept, state: 'held' })])
  expect([ids(queue.held), ids(queue.ready), ids(queue.aside)]).toEqual([[], [], ['a']])
})
