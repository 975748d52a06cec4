import type { Kept, Passage } from '@firsthand/model'

/** Sizes on the canvas, in its own units (one CSS pixel at 100 %). */
export const cardWidth = 300
const letters = 27
const lineHeight = 26
/** The most lines of a card; what is longer is read whole in its own window. */
const mostLines = 9

export type CardSize = { w: number; h: number; lines: number; isWhole: boolean }

/**
 * How large a contribution's card is, and how many lines of words it shows. It is reckoned from the words and not measured, so that
 * the cards lie in the same places for everybody, in every language and on every device. Words under a content note stay covered on a
 * card: they are read in a window of their own.
 */
export function cardSize({ passage, valence, emotions, writtenDownBy }: Kept, contentNote?: string): CardSize {
  const isCovered = contentNote !== undefined && passage.length > 0
  const all = isCovered ? 0 : lineCount(passage)
  const lines = Math.min(all, mostLines)
  const isWhole = all <= mostLines && !isCovered
  // Who wrote it down for somebody takes a second line under the words.
  const by = writtenDownBy ? 2 * lineHeight : lineHeight
  const noted = isCovered ? noteLines(contentNote) * lineHeight + 8 : 0
  const felt = valence !== null || emotions.length > 0
  const h = 28 + (felt ? 40 : 0) + lines * lineHeight + (lines > 0 ? 8 : 0) + noted + by + (isWhole ? 0 : 52)
  return { w: cardWidth, h, lines, isWhole }
}

/** Lines of a note on a card, with what introduces it and the sign beside it, in the longest of our languages. */
const noteLines = (note: string) => Math.ceil((note.length + 18) / 22)

function lineCount(passage: Passage): number {
  if (passage.length === 0) return 0
  const text = passage.map((run) => ('words' in run ? run.words : 'blacked-out-here')).join('')
  return text.split('\n').reduce((lines, line) => lines + wrappedLines(line), 0)
}

/** Lines of one paragraph when words go to the next line whole, and longer ones than a line are broken. */
function wrappedLines(paragraph: string): number {
  let lines = 1
  let used = 0
  for (const word of paragraph.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > letters) {
      lines += 1
      used = 0
    }
    const length = word.length + (used > 0 ? used + 1 : 0)
    lines += Math.max(0, Math.ceil(length / letters) - 1)
    used = length > letters ? length % letters || letters : length
  }
  return lines
}
