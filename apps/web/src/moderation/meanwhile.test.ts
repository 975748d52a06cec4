import type { ContributionView, DeskState } from '@firsthand/model'
import { expect, test } from 'vitest'
import { isOpen, meanwhile, standingOf } from './meanwhile.ts'

const kept = (words: string) => ({
  about: 'experience' as const,
  touchpoint: null,
  emotions: [],
  valence: null,
  passage: [{ words }],
})
const view = (
  state: DeskState['state'],
  words = 'I rang Dr Hale',
  revision: DeskState['revision'] = null,
): ContributionView => ({
  kind: 'contribution',
  id: 'a',
  voice: 'lived',
  name: null,
  kept: kept(words),
  desk: { state, revision, undoUntil: null },
})
const held = standingOf(view({ is: 'held' }))

test('M8 what another facilitator does meanwhile is told by what became of it', () => {
  const then = (state: DeskState['state'], words?: string) => meanwhile(held, standingOf(view(state, words)))
  expect(then({ is: 'held' })).toBeNull()
  expect(then({ is: 'ready' })).toBe('ready')
  expect(then({ is: 'returned', note: 'n' })).toBe('returned')
  expect(then({ is: 'hidden', from: 'held' })).toBe('hidden')
  expect(then({ is: 'let-go', reason: 'r' })).toBe('let-go')
  expect(then({ is: 'held' }, 'I rang █')).toBe('reworded')
  expect(meanwhile(held, null)).toBe('gone')
})

test('M8 a content note changes nothing of where it stands', () => {
  expect(meanwhile(held, standingOf({ ...view({ is: 'held' }), contentNote: 'Speaks about loss' }))).toBeNull()
})

test('M8 of something that is shown, its newer wording is what is decided on, unless all of it is hidden', () => {
  const revision = { kept: kept('better'), state: 'held' as const }
  const shown = standingOf(view({ is: 'shown' }, 'old', revision))
  expect([shown.place, isOpen(shown)]).toEqual(['held', true])
  expect(meanwhile(shown, standingOf(view({ is: 'shown' }, 'old', { ...revision, kept: kept('best') })))).toBe(
    'reworded',
  )
  const hidden = standingOf(view({ is: 'hidden', from: 'shown' }, 'old', revision))
  expect([hidden.place, isOpen(hidden)]).toEqual(['hidden', false])
})

test('M8 no word is kept in what remembers how it stood', () => {
  expect(JSON.stringify(held)).not.toContain('Hale')
})
