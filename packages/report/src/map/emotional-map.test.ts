import { defaultDeck, defaultVoices, type EmotionWord, type Valence, type VoiceGroup } from '@firsthand/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countEmotions } from './count-emotions.ts'
import { type EmotionalMap, emotionalMap, type OnBoard } from './emotional-map.ts'
import { comparedAtFirst, furthestApart } from './furthest-apart.ts'

const touchpoints = ['t1', 't2', 't3'].map((id) => ({ id, title: { en: id }, picture: 'door' as const }))
const board = { voices: defaultVoices, deck: defaultDeck }
let made = 0
const said = (
  voice: string,
  touchpoint: string | null,
  valence: Valence | null,
  emotions: EmotionWord[] = [],
): OnBoard => ({
  id: `c${String(made++).padStart(5, '0')}`,
  voice,
  kept: { touchpoint, valence, emotions },
})
const many = (voice: string, touchpoint: string, valences: Valence[]) =>
  valences.map((valence) => said(voice, touchpoint, valence))
const mapOf = (contributions: OnBoard[], voices: VoiceGroup[] = defaultVoices) =>
  emotionalMap({ ...board, voices }, { touchpoints }, contributions)
const group = (map: EmotionalMap, at: number, voice: string) => {
  const found = map.moments[at]?.groups.find((group) => group.voice === voice)
  if (!found) throw new Error('no such group')
  return found
}
const both = { left: 'lived', right: 'staff' }

describe('the emotional map', () => {
  test('lived experience comes first, whatever the order of the voices', () => {
    expect(mapOf([], defaultVoices.toReversed()).voices.map((voice) => voice.id)).toEqual(['lived', 'staff'])
  })

  test('O8 fewer than three feelings: no line, but every mark', () => {
    const two = group(mapOf(many('lived', 't1', [-2, 1])), 0, 'lived')
    expect(two.line).toBeNull()
    expect(two.marks.map((mark) => mark.valence)).toEqual([-2, 1])
    const three = group(mapOf(many('lived', 't1', [-2, -1, 1])), 0, 'lived')
    expect(three.line?.at).toBe(-1)
  })

  test('a contribution without a feeling is a mark and never part of the line', () => {
    const feeling = group(mapOf([...many('lived', 't1', [2, 2]), said('lived', 't1', null)]), 0, 'lived')
    expect(feeling.marks).toHaveLength(3)
    expect(feeling.felt).toBe(2)
    expect(feeling.line).toBeNull()
  })

  test('O8 fewer than three contributions: no emotion words', () => {
    const words: EmotionWord[] = [{ deck: 'calm' }]
    const two = [said('lived', 't1', 1, words), said('lived', 't1', 1, words)]
    expect(group(mapOf(two), 0, 'lived').emotions).toEqual([])
    expect(group(mapOf([...two, said('lived', 't1', null, words)]), 0, 'lived').emotions).toMatchObject([{ count: 3 }])
  })

  test('what is about the whole journey, or about a moment that is gone, has a place of its own', () => {
    expect(mapOf([]).moments).toHaveLength(3)
    const map = mapOf([said('lived', null, 1), said('staff', 'removed', 0)])
    expect(map.moments).toHaveLength(4)
    expect(map.moments[3]?.touchpoint).toBeNull()
    expect(map.moments[3]?.groups.map(({ marks }) => marks.length)).toEqual([1, 1])
  })

  test('nothing said is lost or doubled, and the order of arrival changes nothing', () => {
    const anything = fc.record({
      voice: fc.constantFrom('lived', 'staff'),
      place: fc.constantFrom('t1', 't2', 't3', 'gone', null),
      valence: fc.constantFrom<Valence | null>(-2, -1, 0, 1, 2, null),
    })
    fc.assert(
      fc.property(fc.array(anything), fc.nat(), (all, turn) => {
        const contributions = all.map(({ voice, place, valence }) => said(voice, place, valence))
        const ids = mapOf(contributions).moments.flatMap(({ groups }) =>
          groups.flatMap(({ marks }) => marks.map((mark) => mark.contribution)),
        )
        expect(ids.toSorted()).toEqual(contributions.map(({ id }) => id).toSorted())
        const cut = turn % (contributions.length + 1)
        expect(mapOf([...contributions.slice(cut), ...contributions.slice(0, cut)])).toEqual(mapOf(contributions))
      }),
    )
  })
})

describe('emotion words', () => {
  test('by how often chosen; an own word that is on a card counts as the card', () => {
    const counted = countEmotions(
      [
        [{ deck: 'worried' }, { own: 'Left hanging' }],
        [{ own: 'WORRIED' }],
        [{ own: 'left hanging ' }, { deck: 'worried' }],
      ],
      defaultDeck,
    )
    expect(counted.map(({ word, count }) => [word.en, count])).toEqual([
      ['worried', 3],
      ['left hanging', 2],
    ])
  })

  test('a word chosen twice in one contribution counts once', () => {
    expect(countEmotions([[{ deck: 'calm' }, { own: 'calm' }]], defaultDeck)).toMatchObject([{ count: 1 }])
  })
})

describe('furthest apart', () => {
  const steady = [...many('lived', 't2', [0, 0, 0]), ...many('staff', 't2', [0, 0, 1])]

  test('the touchpoint with the widest gap between two lines', () => {
    const map = mapOf([...steady, ...many('lived', 't1', [-2, -2, -2]), ...many('staff', 't1', [1, 1, 1])])
    expect(furthestApart(map, both)).toEqual([{ touchpoint: 't1', steps: 3 }])
  })

  test('less than a full step is not flagged; exactly one is', () => {
    expect(furthestApart(mapOf(steady), both)).toEqual([])
    expect(furthestApart(mapOf([...many('lived', 't1', [0, 0, 0]), ...many('staff', 't1', [1, 1, 1])]), both)).toEqual([
      { touchpoint: 't1', steps: 1 },
    ])
  })

  test('O8 two of a group are not enough, however far apart they are', () => {
    expect(furthestApart(mapOf([...many('lived', 't1', [-2, -2, -2]), ...many('staff', 't1', [2, 2])]), both)).toEqual(
      [],
    )
  })

  test('equally far apart: both are flagged', () => {
    const at = (id: string) => [...many('lived', id, [-1, -1, -1]), ...many('staff', id, [1, 1, 1])]
    expect(furthestApart(mapOf([...at('t1'), ...at('t3')]), both).map((apart) => apart.touchpoint)).toEqual([
      't1',
      't3',
    ])
  })

  test('what is about the whole journey is never flagged', () => {
    const whole = (voice: string, valence: Valence) => [0, 1, 2].map(() => said(voice, null, valence))
    expect(furthestApart(mapOf([...whole('lived', -2), ...whole('staff', 2)]), both)).toEqual([])
  })

  test('any number of voices: the first that spoke are compared, lived experience on the left', () => {
    const carers: VoiceGroup = { id: 'carers', label: { en: 'Carers' }, livedExperience: true, mark: 'plum-triangle' }
    const managers: VoiceGroup = {
      id: 'managers',
      label: { en: 'Managers' },
      livedExperience: false,
      mark: 'green-diamond',
    }
    const voices = [...defaultVoices, carers, managers]
    expect(comparedAtFirst(mapOf([], voices))).toEqual({ left: 'lived', right: 'staff' })
    expect(comparedAtFirst(mapOf([said('carers', 't1', 0), said('managers', 't1', 0)], voices))).toEqual({
      left: 'carers',
      right: 'managers',
    })
    expect(comparedAtFirst(mapOf([], defaultVoices.slice(0, 1)))).toEqual({ left: 'lived', right: null })
  })
})
