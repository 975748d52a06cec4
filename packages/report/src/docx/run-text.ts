import { TextRun } from 'docx'

/** Signs that XML forbids (https://www.w3.org/TR/xml/#charsets); a tab and line breaks have elements of their own. */
const FORBIDDEN = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const RTL = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'
/** Stretches that run from right to left, with the spaces and marks between their words. */
const TURNED = new RegExp(`([${RTL}](?:[^\\p{L}\\p{N}\\n]*[${RTL}])*)`, 'u')
const STRONG = new RegExp(`[${RTL}]|\\p{L}`, 'u')
const IS_RTL = new RegExp(`[${RTL}]`, 'u')

export type Look = { bold?: boolean; italics?: boolean; size?: number; color?: string; style?: string }

/** A text that may stand in a part of a document: Word opens none that holds a sign which XML forbids. */
export const wordText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(FORBIDDEN, '')

/** Whether a text begins in a script that runs from right to left. */
export const isRtl = (text: string): boolean => IS_RTL.test(STRONG.exec(text)?.[0] ?? '')

/** What somebody wrote as runs of Word: line breaks kept, scripts that run from right to left marked so, nothing left that XML forbids. */
export function runText(text: string, look: Look = {}): TextRun[] {
  return wordText(text)
    .split('\n')
    .flatMap((line, at) => {
      const parts = line.split(TURNED).filter((part) => part !== '')
      const runs = (parts.length === 0 ? [''] : parts).map((part) => ({ text: part, rightToLeft: IS_RTL.test(part) }))
      return runs.map(
        ({ text, rightToLeft }, index) =>
          new TextRun({
            ...look,
            text,
            ...(rightToLeft ? { rightToLeft } : {}),
            ...(at > 0 && index === 0 ? { break: 1 } : {}),
          }),
      )
    })
}
