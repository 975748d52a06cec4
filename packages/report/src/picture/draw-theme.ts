import { type Language, livedFirst, passageText, pickWords } from '@firsthand/model'
import { emotionWords } from '../map/count-emotions.ts'
import type { OutputContribution, SessionOutput } from '../output/session-output.ts'
import { reportWords } from '../words/report-words.ts'
import { themeColours as colours } from './colours.ts'
import { paintText } from './paint-text.ts'
import { voiceShape } from './shapes.ts'
import { type SvgNode, svg } from './svg-node.ts'
import { textWidth, wrapText } from './text-width.ts'

type Box = { width: number; height: number }
type Source = Pick<SessionOutput, 'board' | 'contributions'>

/** A theme's frame on the canvas: its name, and how many of each voice group are in it. Copies of cards are drawn upon it. */
export function drawTheme(
  { title, contributions }: { title: string; contributions: readonly string[] },
  { width, height }: Box,
  { board, contributions: all }: Source,
  language: Language,
): SvgNode[] {
  let x = 16
  const counts = livedFirst(board.voices).flatMap(({ id, label, mark }) => {
    const { fill, edge, deep } = colours.voices[mark]
    const count = all.filter((said) => said.voice === id && contributions.includes(said.id)).length
    const text = `${pickWords(label, language)} ${count}`
    const at = x
    x += textWidth(text, 15, true) + 48
    return [
      svg(
        'g',
        { transform: `translate(${at + 7} 63)` },
        voiceShape(mark, 6, { fill, stroke: edge, 'stroke-width': 1.4 }),
      ),
      ...paintText(text, { x: at + 20, y: 68, weight: 700, fill: deep, anchor: 'start' }),
    ]
  })
  return [
    svg('rect', { width, height, rx: 10, fill: colours.paper, stroke: colours.control, 'stroke-width': 2 }),
    ...paintText(wrapText(title, width - 32, 22, true, 1), {
      x: 16,
      y: 36,
      size: 22,
      weight: 700,
      fill: colours.ink,
      anchor: 'start',
    }),
    ...counts,
  ]
}

/** A small copy of a card in a theme's frame: whose it is, and how it begins. What stands under a note stays there. */
export function drawCopy(
  { kept, voice: of, contentNote }: Pick<OutputContribution, 'kept' | 'voice' | 'contentNote'>,
  { width, height }: Box,
  { board }: Source,
  language: Language,
): SvgNode[] {
  const says = reportWords(language)
  const voice = board.voices.find(({ id }) => id === of)
  if (!voice) return []
  const { fill, edge } = colours.voices[voice.mark]
  const words = passageText(kept.passage, (reason) => says.blackedOut[reason])
  const feelings = emotionWords(kept.emotions, board.deck).map((word) => pickWords(word, language))
  const felt = [...(kept.valence === null ? [] : [says.felt[`${kept.valence}`]]), ...feelings].join(', ')
  const text = contentNote === undefined ? words || felt : says.contentNote(contentNote)
  const most = Math.max(1, Math.floor((height - 20) / 19))
  return [
    svg('rect', { width, height, rx: 6, fill: colours.surface, stroke: colours.line, 'stroke-width': 1.5 }),
    svg('g', { transform: 'translate(19 24)' }, voiceShape(voice.mark, 6, { fill, stroke: edge, 'stroke-width': 1.4 })),
    ...paintText(wrapText(text, width - 46, 15, false, most), {
      x: 34,
      y: 29,
      fill: colours.ink,
      anchor: 'start',
      italic: contentNote !== undefined,
    }),
  ]
}
