import bidiFactory from 'bidi-js'
import { type FontName, fontFor } from './fonts.ts'
import type { Measure, Span } from './piece.ts'

// The package's types tell of its ES module; Node loads the other one, whose export is the function itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()
const clustersOf = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** Scripts that run from right to left, and the marks that turn text round. */
const TURNS =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/** What turns text round is done, not drawn. */
const UNDRAWN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g
const STRONG_RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const ARABIC_DIGITS = /^[\u0660-\u0669\u06f0-\u06f9]/
/** Drawn where no font has a sign; the file still says what it was. */
const MISSING = '\ufffd'

/** A run of one font, look and direction within a word. */
export type Run = { text: string; font: FontName; span: Span; level: number; width: number; literal: boolean }
/** A word with its runs, or the space between two. */
export type Token = { text: string; runs: Run[]; width: number; space: boolean }
/** A line of text as it was written, before it is broken into the width there is. `base`: 1 when it runs from right to left. */
export type Written = { tokens: Token[]; base: 0 | 1 }

/** Text as it is set: composed, tabs as spaces, no control signs, every line break the same. */
const clean = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')
    .replace(/[\t\u3000]/g, ' ')
    .replace(/(?!\n)[\p{Cc}\ufffe\uffff]/gu, '')

/** The spans as lines of words, each word cut into what one font can set. */
export function tokens(spans: readonly Span[], measure: Measure): Written[] {
  const lines: Span[][] = [[]]
  for (const span of spans) {
    const [first = '', ...more] = clean(span.text).split('\n')
    lines.at(-1)?.push({ ...span, text: first })
    for (const text of more) lines.push([{ ...span, text }])
  }
  return lines.map((line) => written(line, measure))
}

function written(spans: readonly Span[], measure: Measure): Written {
  const full = spans.map(({ text }) => text).join('')
  const turned = TURNS.test(full) ? bidi.getEmbeddingLevels(full, 'auto') : null
  const levelAt = (at: number) => turned?.levels[at] ?? 0
  const found: Token[] = []
  let runs: Run[] = []
  let space = false
  const close = () => {
    for (const run of runs) finish(run, measure)
    const width = runs.reduce((sum, one) => sum + one.width, 0)
    if (runs.length > 0) found.push({ text: runs.map(({ text }) => text).join(''), runs, width, space })
    runs = []
  }
  let at = 0
  for (const span of spans) {
    for (const { segment } of clustersOf.segment(span.text)) {
      const isSpace = segment === ' '
      const before = runs.at(-1)
      if (isSpace !== space || /[-/–—]$/.test(before?.text ?? '')) close()
      space = isSpace
      const font = fontFor(segment.replace(UNDRAWN, ''), span.face)
      const last = runs.at(-1)
      const run = { text: segment, font: font ?? 'wide', span, level: levelAt(at), width: 0, literal: font !== null }
      const alike =
        last?.font === run.font && last.span === span && last.level === run.level && last.literal === run.literal
      if (alike) last.text += segment
      else runs.push(run)
      at += segment.length
    }
  }
  close()
  return { tokens: found, base: ((turned?.paragraphs[0]?.level ?? 0) & 1) as 0 | 1 }
}

const finish = (run: Run, measure: Measure) => {
  run.width = measure(run.font, run.span.size, drawn(run))
}

/** The text as it is drawn: a sign that no font has as one that says so; what runs from right to left with its brackets turned. */
export function drawn({ text, level, literal }: Run): string {
  const left = text.replace(UNDRAWN, '')
  if (!literal) return MISSING.repeat([...clustersOf.segment(left)].length)
  // Fonts turn Arabic digits round with the letters; they are read from left to right.
  if (level % 2 === 0) return ARABIC_DIGITS.test(left) ? [...left].reverse().join('') : left
  const turned = [...left].map((sign) => bidi.getMirroredCharacter(sign) ?? sign)
  // A font turns letters of these scripts round by itself; signs that have no script it leaves as they are.
  return STRONG_RTL.test(left) ? turned.join('') : turned.reverse().join('')
}

/** A word that is wider than a line, in parts that fit. */
export function cut({ text, runs, space }: Token, width: number, measure: Measure): Token[] {
  const parts: Token[] = []
  let part: Token = { text: '', runs: [], width: 0, space }
  for (const run of runs) {
    const wideAs = (text: string) => measure(run.font, run.span.size, drawn({ ...run, text }))
    let before = ''
    for (const { segment } of clustersOf.segment(run.text)) {
      // As wide as it is after the one before: letters move together or apart.
      const wide = wideAs(before + segment) - wideAs(before)
      before = segment
      if (part.width + wide > width && part.runs.length > 0) {
        parts.push(part)
        part = { text: '', runs: [], width: 0, space }
      }
      const last = part.runs.at(-1)
      if (last?.font === run.font && last.span === run.span && last.level === run.level) {
        last.text += segment
        last.width += wide
      } else part.runs.push({ ...run, text: segment, width: wide })
      part.width += wide
      part.text += segment
    }
  }
  return text === '' ? [] : [...parts, part]
}
