import { type ContributionView, defaultVoices, type Passage } from '@firsthand/model'
import { expect, test } from 'vitest'
import { balanceOf } from './balance.ts'

const said = (id: string, voice: string, passage: Passage, shown = true): ContributionView => ({
  kind: 'contribution',
  id,
  voice,
  name: null,
  kept: { about: 'experience', touchpoint: null, emotions: [], valence: null, passage },
  desk: { state: shown ? { is: 'shown' } : { is: 'held' }, revision: null, undoUntil: null },
})

test('only what stands on the board is counted, and blacked-out words are no words', () => {
  const balance = balanceOf(
    [
      said('a', 'lived', [{ words: 'I rang ' }, { redacted: 'name' }, { words: ' four times' }]),
      said('b', 'lived', [{ words: 'Nobody came.' }]),
      said('c', 'staff', [{ words: 'We saw it.' }]),
      said('d', 'staff', [{ words: 'This one still waits in the queue' }], false),
    ],
    defaultVoices,
  )
  expect(balance.map(({ voice, said, words, share }) => [voice.id, said, words, share])).toEqual([
    ['lived', 2, 6, 1],
    ['staff', 1, 3, 0.5],
  ])
})

test('nothing said is no share for anybody', () => {
  expect(balanceOf([], defaultVoices).map(({ share }) => share)).toEqual([0, 0])
})
