import type { Action, ContributionView, Theme, View } from '@firsthand/model'
import { expect, test } from 'vitest'
import { makeRecord } from '../live/record.ts'
import { type GoneTheme, putBack } from './put-back.ts'
import { inOrder, senseOf } from './sense.ts'
import { everything, sift } from './sift.ts'

function said(id: string, words: string, more: Partial<ContributionView> & { touchpoint?: string | null } = {}) {
  const { touchpoint = null, ...rest } = more
  const passage = [{ words }]
  const kept = { about: 'experience' as const, touchpoint, emotions: [], valence: null, passage }
  return { kind: 'contribution' as const, id, voice: 'lived', name: null, kept, ...rest } satisfies ContributionView
}
const outcome = { is: 'unmet' as const, what: 'A second doctor', reason: 'No post' }
const answer = (id: string, themes: string[]): Action => ({
  kind: 'action',
  id,
  outcome,
  answers: { contributions: [], themes },
  progress: 'promised',
  news: [],
})
const theme = (id: string, contributions: string[]): Theme => ({ kind: 'theme', id, title: id, contributions })
function holding(...put: View[]) {
  const record = makeRecord()
  record.take({ type: 'put', cursor: 'e.1', full: true, put, del: [] })
  return record.held.get()
}
const wordsOf = ({ kept }: ContributionView) => kept.passage.map((run) => ('words' in run ? run.words : '')).join('')

test('T1 what a contribution is in; hidden things, which only facilitators hold, are not on the board', () => {
  const hidden = said('h', 'no', {
    desk: { state: { is: 'hidden', from: 'shown' }, revision: null, undoUntil: null },
  })
  const held = holding(said('a', 'yes'), hidden, theme('t1', ['a', 'h']), theme('t2', ['a']))
  const sense = senseOf(held)
  expect(sense.themesOf.get('a')?.map(({ id }) => id)).toEqual(['t1', 't2'])
  expect([...sense.said.keys()]).toEqual(['a'])
  expect(senseOf(held), 'the same record gives the same object').toBe(sense)
})

test('T1 read moment by moment, lived experience first in each; what belongs to no moment comes last', () => {
  const all = [
    said('d', '', { touchpoint: null }),
    said('c', '', { touchpoint: 'm1', voice: 'staff' }),
    said('b', '', { touchpoint: 'm2' }),
    said('a', '', { touchpoint: 'm1' }),
    said('e', '', { touchpoint: 'gone' }),
  ]
  expect(inOrder(all, ['m1', 'm2'], ['lived', 'staff']).map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd', 'e'])
})

test('T1 looked for by every word, whatever its case and accents, by moment, group and what is chosen', () => {
  const all = [
    said('a', 'Deux heures à l’Accueil', { touchpoint: 'm1' }),
    said('b', 'Deux minutes', { voice: 'staff' }),
    said('c', 'Personne'),
  ]
  const found = (sieve: Partial<typeof everything>) =>
    sift(all, { ...everything, ...sieve }, { textOf: wordsOf, chosen: new Set(['b']), inThemes: new Map([['c', 1]]) })
      .map(({ id }) => id)
      .join('')
  expect(found({})).toBe('abc')
  expect(found({ words: 'DEUX' })).toBe('ab')
  expect(found({ words: 'accueil heures' })).toBe('a')
  expect(found({ words: 'heures minutes' })).toBe('')
  expect(found({ moment: 'm1' })).toBe('a')
  expect(found({ moment: 'whole' })).toBe('bc')
  expect(found({ voice: 'staff' })).toBe('b')
  expect(found({ which: 'chosen' })).toBe('b')
  expect(found({ which: 'loose' })).toBe('ab')
})

test('T1 undone: the theme is back with what still stands, and out of the other goes only what came with it', () => {
  const gone: GoneTheme = {
    theme: theme('t1', ['a', 'b', 'taken']),
    why: 'New to us',
    into: theme('t2', ['b', 'c']),
    answeredBy: [answer('p', ['t1']), answer('q', ['t1', 't2']), answer('gone', ['t1'])],
  }
  const now = senseOf(
    holding(said('a', ''), said('b', ''), said('c', ''), said('d', ''), theme('t2', ['a', 'b', 'c', 'd'])),
  )
  expect(putBack(gone, now, [answer('p', ['t2']), answer('q', ['t2'])])).toEqual([
    { do: 'theme.make', theme: 't1', title: 't1', contributions: ['a', 'b'] },
    { do: 'theme.sort', theme: 't2', in: [], out: ['a'] },
    { do: 'insight.mark', on: { of: 'theme', id: 't1' }, why: 'New to us' },
    { do: 'action.put', action: 'p', outcome, answers: { contributions: [], themes: ['t1'] } },
    { do: 'action.put', action: 'q', outcome, answers: { contributions: [], themes: ['t2', 't1'] } },
  ])
  const alone = senseOf(holding(said('a', '')))
  expect(putBack({ ...gone, why: null }, alone, [])).toEqual([
    { do: 'theme.make', theme: 't1', title: 't1', contributions: ['a'] },
  ])
})
