import type { Kept } from '@firsthand/model'
import { expect, test } from 'vitest'
import { draftOf, emptyDraft, spokenOf } from './draft.ts'

test('words of one’s own say nothing of somebody who wrote them down; somebody else’s do', () => {
  const draft = { ...emptyDraft, touchpoint: null, words: ' It was cold. ' }
  expect(spokenOf(draft)).toEqual({
    about: 'experience',
    touchpoint: null,
    emotions: [],
    valence: null,
    words: 'It was cold.',
    mayGo: 'report',
  })
  expect(spokenOf({ ...draft, writtenDownBy: 'family' })).toMatchObject({
    writtenDownBy: 'family',
    words: 'It was cold.',
  })
})

test('N6 what is worded anew begins as it was said, with a mark where something was blacked out', () => {
  const kept: Kept = {
    about: 'need',
    touchpoint: null,
    emotions: [{ own: 'warm' }],
    valence: 1,
    passage: [{ words: 'Doctor ' }, { redacted: 'name' }, { words: ' listened.' }],
    writtenDownBy: 'helper',
  }
  const draft = draftOf(kept, false, '…')
  expect(draft.words).toBe('Doctor … listened.')
  expect(spokenOf(draft)).toMatchObject({
    about: 'need',
    emotions: [{ own: 'warm' }],
    valence: 1,
    writtenDownBy: 'helper',
  })
})
