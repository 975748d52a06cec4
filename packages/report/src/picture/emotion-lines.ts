import { type Language, pickWords } from '@firsthand/model'
import { type GroupFeeling, leastDrawn } from '../map/emotional-map.ts'
import { textSize } from './paint-text.ts'
import { textWidth, wrapText } from './text-width.ts'

/** A line of an emotion word; its last line carries the number, which is only given from three on. */
export type EmotionLine = { text: string; count: string; size: number; weight: number }

/** The three words that a group chose most often, if at least twice. The oftener, the larger. */
export function emotionLines(feeling: GroupFeeling, language: Language, width: number): EmotionLine[] {
  const often = feeling.emotions.filter(({ count }) => count >= 2).slice(0, 3)
  return often.flatMap(({ word, count }) => {
    const share = count / feeling.marks.length
    const number = count >= leastDrawn ? String(count) : ''
    const text = pickWords(word, language)
    const room = width - (number === '' ? 0 : textWidth(number, 14.5) + 5)
    const fits = (size: number, bold: boolean) => text.split(/\s+/).every((part) => textWidth(part, size, bold) <= room)
    // Better smaller than cut in two.
    const [size, weight] =
      share >= 0.6 && fits(17, true)
        ? [17, 750]
        : share >= 0.45 && fits(textSize, true)
          ? [textSize, 700]
          : [textSize, 500]
    // A long word has the line for itself, and its number the next.
    const long = !fits(textSize, false)
    const lines = wrapText(text, long ? width : room, size, weight > 500, 2)
    if (long && number !== '') lines.push('')
    return lines.map((line, index) => ({ text: line, count: index === lines.length - 1 ? number : '', size, weight }))
  })
}
