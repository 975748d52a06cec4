import type { Passage, RedactionRange, RedactionReason } from '@firsthand/model'

/** A piece of a passage: a word that can be chosen, what stands between words, or a mark where something was blacked out. */
export type Piece =
  | { is: 'word'; key: string; run: number; from: number; to: number; text: string }
  | { is: 'between'; key: string; run: number; from: number; to: number; text: string }
  | { is: 'mark'; key: string; run: number; reason: RedactionReason }

/** Letters and digits, with apostrophes and hyphens inside, are a word; offsets are UTF-16, as in `RedactionRange`. */
const pieces = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|[^\p{L}\p{N}\p{M}]+/gu

/** A passage cut into words, so that they can be chosen one by one by mouse, finger or keyboard. */
export function wordsOfPassage(passage: Passage): Piece[] {
  return passage.flatMap((run, at): Piece[] => {
    if (!('words' in run)) return [{ is: 'mark', key: `${at}`, run: at, reason: run.redacted }]
    return [...run.words.matchAll(pieces)].map((match) => {
      const [text] = match
      const place = { key: `${at}:${match.index}`, run: at, from: match.index, to: match.index + text.length, text }
      return { is: /[\p{L}\p{N}]/u.test(text) ? 'word' : 'between', ...place }
    })
  })
}

/** The stretches to black out for the chosen words: neighbours become one, with what stands between them. */
export function chosenRanges(
  passage: readonly Piece[],
  chosen: ReadonlySet<string>,
  reason: RedactionReason,
): RedactionRange[] {
  const ranges: RedactionRange[] = []
  let joins = false
  for (const piece of passage) {
    if (piece.is === 'mark') joins = false
    if (piece.is !== 'word') continue
    const last = ranges.at(-1)
    if (chosen.has(piece.key)) {
      if (joins && last?.run === piece.run) last.to = piece.to
      else ranges.push({ run: piece.run, from: piece.from, to: piece.to, reason })
    }
    joins = chosen.has(piece.key)
  }
  return ranges
}
