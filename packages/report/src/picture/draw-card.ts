import { type Language, passageText, pickWords, type Touchpoint } from '@firsthand/model'
import { emotionWords } from '../map/count-emotions.ts'
import type { OutputContribution, SessionOutput } from '../output/session-output.ts'
import { reportWords } from '../words/report-words.ts'
import { themeColours as colours } from './colours.ts'
import { drawTouchpoint } from './draw-touchpoint.ts'
import { paintText } from './paint-text.ts'
import { face, voiceShape } from './shapes.ts'
import { type SvgNode, svg } from './svg-node.ts'
import { wrapText } from './text-width.ts'

type Box = { width: number; height: number; lines: number }

const left = 18
/** As on the canvas. */
const leading = 26

/**
 * A contribution as it lies on the canvas, in a box of this size with at most so many lines of words: its group's mark and edge, how it felt,
 * its words as far as they fit, who said it. What stands under a content note stays covered. Colours are the page's own (`themeColours`).
 */
export function drawCard(
  { kept, voice: of, name, contentNote }: Pick<OutputContribution, 'kept' | 'voice' | 'name' | 'contentNote'>,
  { width, height, lines }: Box,
  { board }: Pick<SessionOutput, 'board'>,
  language: Language,
): SvgNode[] {
  const says = reportWords(language)
  const voice = board.voices.find(({ id }) => id === of)
  if (!voice) return []
  const { fill, edge, deep } = colours.voices[voice.mark]
  const room = width - left - 14
  const words = passageText(kept.passage, (reason) => says.blackedOut[reason])
  const isCovered = contentNote !== undefined && kept.passage.length > 0
  const emotions = emotionWords(kept.emotions, board.deck)
    .map((word) => pickWords(word, language))
    .join(', ')
  const feeling = kept.valence === null ? '' : says.felt[`${kept.valence}`]
  const hasFelt = kept.valence !== null || emotions !== ''
  const top = 14 + (hasFelt ? 40 : 0)
  const text = isCovered
    ? wrapText(says.contentNote(contentNote), room, 16, false, 12)
    : words.split('\n').flatMap((line) => (line.trim() === '' ? [''] : wrapText(line, room, 17, false, lines)))
  const shown = isCovered ? text : cutTo(text, lines)
  const by = [
    pickWords(voice.label, language),
    ...(kept.about === 'experience' ? [] : [says.abouts[kept.about]]),
    name ?? says.noName,
    ...(kept.writtenDownBy ? [says.writtenDownBy[kept.writtenDownBy]] : []),
  ].join(' · ')
  const byLines = wrapText(by, room - 22, 14, false, 2)
  const foot = height - 12 - (byLines.length - 1) * 19
  return [
    svg('rect', { width, height, rx: 10, fill: colours.surface, stroke: colours.line, 'stroke-width': 1.5 }),
    svg('rect', { y: 10, width: voice.mark === 'gold-circle' ? 6 : 3, height: height - 20, fill }),
    ...(kept.valence === null ? [] : [face(kept.valence, left, 14, 28, colours)]),
    ...(hasFelt
      ? paintText(wrapText([feeling, emotions].filter((part) => part !== '').join(': '), room - 38, 15, true, 1), {
          x: kept.valence === null ? left : left + 38,
          y: 33,
          weight: 700,
          fill: colours.ink,
          anchor: 'start',
        })
      : []),
    ...shown.flatMap((line, at) =>
      paintText(line, {
        x: left,
        y: top + 18 + at * leading,
        size: isCovered ? 16 : 17,
        fill: colours.ink,
        anchor: 'start',
        italic: isCovered,
      }),
    ),
    svg(
      'g',
      { transform: `translate(${left + 7} ${foot - 5})` },
      voiceShape(voice.mark, 6, { fill, stroke: edge, 'stroke-width': 1.4 }),
    ),
    ...paintText(byLines, { x: left + 22, y: foot, size: 14, fill: deep, anchor: 'start' }),
  ]
}

/** A touchpoint as the heading of its cards; null for what is about the whole journey. */
export function drawHeading(
  touchpoint: Touchpoint | null,
  { width, height }: Omit<Box, 'lines'>,
  language: Language,
): SvgNode[] {
  const title = touchpoint ? pickWords(touchpoint.title, language) : reportWords(language).map.wholeJourney
  const lines = wrapText(title, width - 52, 22, true, 2)
  return [
    drawTouchpoint(touchpoint?.picture ?? 'question', 0, height - 54, 40, colours.ink),
    ...lines.flatMap((line, at) =>
      paintText(line, {
        x: 52,
        y: height - 20 - (lines.length - 1 - at) * 26,
        size: 22,
        weight: 700,
        fill: colours.ink,
        anchor: 'start',
      }),
    ),
    svg('rect', { y: height - 2, width, height: 2, fill: colours.control }),
  ]
}

/** The first of these lines; the last one says with … that more follows. */
function cutTo(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').replace(/…$/, '').slice(0, 30)}…`]
}
