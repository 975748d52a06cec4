import { type ContributionView, defaultVoices, type Passage, type RecordEntry, type VoiceGroup } from '@firsthand/model'
import { describe, expect, test } from 'vitest'
import { balanceOf, type Share, saidFirst, tipOf } from './balance.ts'

const said = (id: string, voice: string, passage: Passage, shown = true): ContributionView => ({
  kind: 'contribution',
  id,
  voice,
  name: null,
  kept: { about: 'experience', touchpoint: null, emotions: [], valence: null, passage },
  desk: { state: shown ? { is: 'shown' } : { is: 'held' }, revision: null, undoUntil: null },
})

test('H9 only what stands on the board is counted, and blacked-out words are no words', () => {
  const balance = balanceOf(
    [
      said('a', 'lived', [{ words: 'I rang ' }, { redacted: 'name' }, { words: ' four times' }]),
      said('b', 'lived', [{ words: 'Nobody came.' }]),
      said('c', 'staff', [{ words: 'We saw it.' }]),
      said('d', 'staff', [{ words: 'This one still waits in the queue' }], false),
    ],
    defaultVoices,
  )
  expect(balance.map(({ voice, said, words, ofSaid, ofWords }) => [voice.id, said, words, ofSaid, ofWords])).toEqual([
    ['lived', 2, 6, 2 / 3, 6 / 9],
    ['staff', 1, 3, 1 / 3, 3 / 9],
  ])
})

test('nothing said is no share for anybody', () => {
  expect(balanceOf([], defaultVoices).map(({ ofSaid, ofWords }) => ofSaid + ofWords)).toEqual([0, 0])
})

describe('what tips', () => {
  const [lived, staff] = defaultVoices as [VoiceGroup, VoiceGroup]
  const carers: VoiceGroup = { ...lived, id: 'carers', label: { en: 'Carers' }, mark: 'plum-triangle' }
  const share = (voice: VoiceGroup, said: number, words: number): Share => ({
    voice,
    said,
    words,
    ofSaid: 0,
    ofWords: 0,
  })
  const room = { lived: 4, staff: 5, carers: 4 }
  const first = { lived: 9, staff: 0 }

  test('H9 others with most of the words: asks for lived experience next', () => {
    const words = (of: number) => tipOf([share(lived, 9, 100), share(staff, 9, of)], room, first)
    expect(words(230)).toEqual({ is: 'words', voices: [staff], tenths: 7 })
    expect(words(140)).toBeNull()
  })

  test('H9 others with most of what came since the opening phase closed', () => {
    const since = (more: number) => tipOf([share(lived, 9 + more, 300), share(staff, 8, 100)], room, first)
    expect(since(2)).toEqual({ is: 'since', voices: [staff], tenths: 8 })
    expect(since(4)).toBeNull()
    expect(tipOf([share(lived, 9, 300), share(staff, 8, 100)], room, first), 'too little to tell').toBeNull()
  })

  test('H9 a lived-experience group of several that is hardly heard', () => {
    const heard = (words: number) => tipOf([share(lived, 9, 200), share(carers, 3, words)], room, null)
    expect(heard(40)).toEqual({ is: 'quiet', voice: carers })
    expect(heard(90)).toBeNull()
    expect(tipOf([share(lived, 0, 0), share(staff, 9, 300)], room, null), 'one group alone').toBeNull()
  })

  test('H9 nothing is said that would point at fewer than three people, or before listening', () => {
    const tipped = [share(lived, 9, 20), share(staff, 20, 500)]
    expect(tipOf(tipped, room, first)).not.toBeNull()
    expect(tipOf(tipped, { ...room, staff: 2 }, first)).toBeNull()
    expect(tipOf(tipped, { ...room, lived: 2 }, first)).toBeNull()
    expect(tipOf(tipped, room, null)).toBeNull()
    const few = { ...room, carers: 2 }
    expect(tipOf([share(lived, 9, 200), share(carers, 0, 0)], few, null)).toBeNull()
  })

  test('H9 what stood on the board when the opening phase closed is read from the record', () => {
    const closed = (phase: string, said: Record<string, number>) =>
      ({ kind: 'record', entry: { what: 'phase-closed', phase, said } }) as unknown as RecordEntry
    const record = [
      closed('gather', { lived: 1 }),
      closed('lived-experience', { lived: 9 }),
      closed('listen', { lived: 12 }),
    ]
    expect(saidFirst(record, 'lived-experience')).toEqual({ lived: 9 })
    expect(saidFirst(record.slice(0, 1), 'lived-experience')).toBeNull()
  })
})
