import type { Passage, RedactionReason } from './passage.ts'

/** A stretch of one run of a passage: `run` counts from 0, `from` and `to` are UTF-16 offsets in its words. */
export type RedactionRange = { run: number; from: number; to: number; reason: RedactionReason }

/**
 * The passage with the ranges blacked out. The words are cut, not covered: nothing of them stays in what is returned.
 * Returns null when a range lies outside the words or overlaps another.
 */
export function redactPassage(passage: Passage, ranges: readonly RedactionRange[]): Passage | null {
  const redacted: Passage = []
  for (const [index, run] of passage.entries()) {
    const here = ranges.filter((range) => range.run === index).sort((a, b) => a.from - b.from)
    if (here.length === 0) {
      redacted.push(run)
      continue
    }
    if (!('words' in run)) return null
    let at = 0
    for (const range of here) {
      if (range.from < at || range.to <= range.from || range.to > run.words.length) return null
      if (range.from > at) redacted.push({ words: run.words.slice(at, range.from) })
      redacted.push({ redacted: range.reason })
      at = range.to
    }
    if (at < run.words.length) redacted.push({ words: run.words.slice(at) })
  }
  return ranges.every((range) => range.run < passage.length) ? redacted : null
}
