import { defaultDeck, defaultVoices, type Valence } from '@firsthand/model'
import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emotionalMap, type OnBoard } from '../map/emotional-map.ts'
import { comparedAtFirst } from '../map/furthest-apart.ts'
import { contributions, facts, journey } from '../testing/outpatient-visit.ts'
import { reportWords } from '../words/report-words.ts'
import { paperColours } from './colours.ts'
import { drawMap } from './draw-map.ts'
import type { MapPicture } from './map-picture.ts'
import { mapSvg } from './map-svg.ts'
import { svgText } from './svg-node.ts'
import { textWidth, wrapText } from './text-width.ts'

const touchpoints = Array.from({ length: 24 }, (_, n) => ({
  id: `t${n}`,
  title: { en: `Moment ${n}` },
  picture: 'door' as const,
}))
const crowdArb = fc.array(
  fc.record({
    voice: fc.constantFrom('lived', 'staff'),
    place: fc.nat(3),
    valence: fc.constantFrom<Valence | null>(-2, -2, -2, -1, 0, 1, 2, null),
  }),
  { maxLength: 300, size: 'max' },
)

function pictureOf(
  crowd: { voice: string; place: number; valence: Valence | null }[],
  width: number,
  count: number,
  compact = false,
): MapPicture {
  const said = crowd.map(
    ({ voice, place, valence }, n): OnBoard => ({
      id: `c${n}`,
      voice,
      kept: { touchpoint: place < count ? `t${place}` : null, valence, emotions: [] },
    }),
  )
  const map = emotionalMap(
    { voices: defaultVoices, deck: defaultDeck },
    { touchpoints: touchpoints.slice(0, count) },
    said,
  )
  return drawMap({
    map,
    compared: comparedAtFirst(map),
    language: 'en',
    says: reportWords('en'),
    colours: paperColours,
    id: 'x',
    width,
    step: 79,
    emotions: !compact,
    compact,
    open: null,
  })
}

describe('the picture of the map', () => {
  test.each([288, 328, 700, 1056, 1440])(
    'at %i px: every mark is drawn, none covers another, none leaves its moment',
    (width) => {
      fc.assert(
        fc.property(crowdArb, fc.integer({ min: 1, max: 24 }), (crowd, count) => {
          const { marks, moments, radius, direction } = pictureOf(crowd, width, count)
          expect(marks).toHaveLength(crowd.length)
          for (const [n, mark] of marks.entries()) {
            const box = moments[mark.moment]
            if (!box) throw new Error('a mark stands in a moment')
            expect(mark.x - radius).toBeGreaterThanOrEqual(box.x - 1)
            expect(mark.x + radius).toBeLessThanOrEqual(box.x + box.width + 1)
            expect(mark.y - radius).toBeGreaterThanOrEqual(box.y - 1)
            expect(mark.y + radius).toBeLessThanOrEqual(box.y + box.height + 1)
            const along = direction === 'across' ? mark.x - (box.x + box.width / 2) : mark.y - (box.y + box.height / 2)
            expect(Math.sign(along)).toBe(mark.voice === 'lived' ? -1 : 1)
            for (const other of marks.slice(n + 1)) {
              if (other.moment !== mark.moment) continue
              expect(Math.hypot(mark.x - other.x, mark.y - other.y)).toBeGreaterThan(2 * radius)
            }
          }
        }),
        { numRuns: 25 },
      )
    },
  )

  test('on the desk it runs across in a narrow column, as wide as that, with the marks in their moments', () => {
    const crowd = ([-2, 0, null] as const).map((valence, place) => ({ voice: 'lived', place, valence }))
    const small = pictureOf(crowd, 655, 8, true)
    expect(small).toMatchObject({ direction: 'across', scale: null })
    expect(small.width).toBeLessThanOrEqual(655)
    for (const [n, { x }] of small.marks.entries()) {
      const { x: left = 0, width = 0 } = small.moments[n] ?? {}
      expect(x).toBeGreaterThan(left)
      expect(x).toBeLessThan(left + width)
    }
    expect(pictureOf(crowd, 655, 8).direction).toBe('down')
    expect(pictureOf(crowd, 328, 8, true).direction).toBe('down')
  })

  test('on a phone it is as wide as the screen, however long the journey', () => {
    expect(pictureOf([], 288, 24)).toMatchObject({ direction: 'down', width: 288 })
    expect(pictureOf([], 1056, 24).width).toBeGreaterThan(2000)
  })

  test('a line is broken where a group has fewer than three; a moment alone still shows its band', () => {
    const three = (place: number) =>
      [0, 1, 1].map((valence) => ({ voice: 'lived', place, valence: valence as Valence }))
    const texts = pictureOf([...three(0), ...three(2)], 1056, 3)
      .painting.map(svgText)
      .join('')
    const lines = texts.match(
      /<path d="[^"]*" fill="none" stroke-linejoin="round" stroke-linecap="round" stroke="#664700"/g,
    )
    expect(lines).toHaveLength(2)
    expect(texts).not.toContain('NaN')
  })
})

describe('the map as a file', () => {
  const parse = (text: string) =>
    new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`)
      },
    }).parseFromString(text, 'image/svg+xml')

  test('O7 is well-formed XML with a title and a description, names its font and loads nothing', () => {
    const text = mapSvg(emotionalMap(facts, journey, contributions), facts.title, 'en')
    const root = parse(text).documentElement
    expect(root?.tagName).toBe('svg')
    expect(root?.getAttribute('font-family')).toMatch('Atkinson Hyperlegible Next')
    expect(root?.getElementsByTagName('title')[0]?.textContent).toBe(
      'How each moment felt: Heart clinic: an outpatient visit',
    )
    const description = root?.getElementsByTagName('desc')[0]?.textContent
    expect(description).toContain('Furthest apart: Waiting.')
    expect(description).toContain(
      'Waiting: Lived experience around very hard, 9 contributions; Staff around good, 6 contributions.',
    )
    expect(description).toContain(
      'The letter arrives: Lived experience around hard, 7 contributions; Staff fewer than 3, not drawn.',
    )
    expect(text).not.toMatch(/<(script|style|image|foreignObject|use|a)\b|href|url\((?!#)/)
    expect(text).not.toMatch(/var\(|NaN|undefined|Infinity/)
  })

  test('O6 whatever people write, it stays XML and nothing of it becomes markup', { timeout: 60_000 }, () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 })
    fc.assert(
      fc.property(text, text, (title, word) => {
        const named = [{ id: 't0', title: { en: `<b>&"'${title}` }, picture: 'door' as const }]
        const said = [0, 1, 2].map(
          (n): OnBoard => ({
            id: `c${n}`,
            voice: 'lived',
            kept: { touchpoint: 't0', valence: 0, emotions: [{ own: `<script>${word}` }] },
          }),
        )
        const root = parse(
          mapSvg(emotionalMap({ voices: defaultVoices, deck: [] }, { touchpoints: named }, said), title, 'fr'),
        )
        expect(root.getElementsByTagName('b')).toHaveLength(0)
        expect(root.getElementsByTagName('script')).toHaveLength(0)
      }),
    )
  })
})

describe('text in the picture', () => {
  test('lines fit their width; what is too long is cut with a sign', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 40, max: 200 }), (text, width) => {
        const lines = wrapText(text, width, 15, true, 3)
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const line of lines) expect(textWidth(line, 15, true)).toBeLessThanOrEqual(width)
      }),
    )
    expect(wrapText('Talking with the doctor about what to do next and then after', 80, 15).at(-1)).toMatch(/…$/)
    expect(wrapText('Having a test', 200, 15)).toEqual(['Having a test'])
  })
})
