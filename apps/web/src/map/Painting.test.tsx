import { defaultDeck, defaultVoices, type Valence } from '@firsthand/model'
import { comparedAtFirst, drawMap, emotionalMap, reportWords, type SvgNode, themeColours } from '@firsthand/report'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Painting } from './Painting.tsx'

const feelings: Valence[] = [-2, -2, -1, 0, 1]
const said = ['lived', 'staff'].flatMap((voice) =>
  feelings.map((valence, n) => ({
    id: `${voice}${n}`,
    voice,
    kept: { touchpoint: 't', valence, emotions: [{ own: '<b>"worried" & more</b>' }] },
  })),
)
const touchpoints = [{ id: 't', title: { en: 'Waiting' }, picture: 'waiting' as const }]
const map = emotionalMap({ voices: defaultVoices, deck: defaultDeck }, { touchpoints }, said)

test.each([320, 1000])('the page draws every piece that the file has, with every attribute, at %i px', (width) => {
  const { painting } = drawMap({
    map,
    compared: comparedAtFirst(map),
    language: 'en',
    says: reportWords('en'),
    colours: themeColours,
    id: 'x',
    width,
    step: 70,
    emotions: true,
    open: 0,
  })
  const drawn = renderToStaticMarkup(
    <svg>
      <title>x</title>
      <Painting pieces={painting} />
    </svg>,
  )
  const pieces = painting.flatMap(every)
  expect(pieces.length).toBeGreaterThan(50)
  expect(drawn.match(/<[a-z]/gi)?.length).toBe(pieces.length + 3)
  const names = new Set(pieces.flatMap((piece) => Object.keys(piece.attributes)))
  for (const name of names) {
    const there = pieces.filter((piece) => name in piece.attributes).length
    expect(drawn.split(` ${name}="`).length - 1, name).toBeGreaterThanOrEqual(there)
  }
  expect(drawn).not.toContain('<b>')
})

const every = (piece: SvgNode): SvgNode[] => [
  piece,
  ...piece.children.flatMap((child) => (typeof child === 'string' ? [] : every(child))),
]
