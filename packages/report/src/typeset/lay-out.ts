import type { Line, Measure, Piece, Span } from './piece.ts'
import { cut, drawn, type Run, type Token, tokens, type Written } from './tokens.ts'

/**
 * Sets text into lines of a width: broken between words (a word that is too long, between letters), in the order in which each script is
 * read (Unicode Bidirectional Algorithm, UAX #9), each sign in a font that has it.
 */
export function layOut(spans: readonly Span[], width: number, measure: Measure): Line[] {
  return tokens(spans, measure).flatMap((line, at, all) => {
    const lines = broken(line, width, measure)
    const last = lines.at(-1)
    if (last && at < all.length - 1) last.text += '\n'
    return lines
  })
}

function broken({ tokens, base }: Written, width: number, measure: Measure): Line[] {
  const lines: Line[] = []
  let line: Token[] = []
  let used = 0
  const close = (goesOn: boolean) => {
    const spaced = line.at(-1)?.space === true
    while (line.at(-1)?.space) line.pop()
    lines.push(lineOf(line, base === 1, spaced && goesOn))
    line = []
    used = 0
  }
  for (const token of tokens.flatMap((one) => (one.width > width ? cut(one, width, measure) : [one]))) {
    if (used + token.width > width && line.length > 0 && !token.space) close(true)
    if (token.space && line.length === 0 && lines.length > 0) continue
    line.push(token)
    used += token.width
  }
  close(false)
  return lines
}

/** `spaced`: a space follows, which nobody sees; without it, who reads the lines as one would join two words. */
function lineOf(line: readonly Token[], rtl: boolean, spaced: boolean): Line {
  const runs = line.flatMap(({ runs }) => runs)
  const pieces: Piece[] = []
  let x = 0
  let before: Run | null = null
  for (const run of inOrderOfSight(runs)) {
    const { font, span, level, width } = run
    const text = drawn(run)
    const last = pieces.at(-1)
    if (last && before?.font === font && before.span === span && level === 0 && before.level === 0) {
      last.text += text
      last.width += width
    } else pieces.push({ text, font, size: span.size, colour: span.colour, x, width })
    x += width
    before = run
  }
  const turned = runs.some(({ level }) => level > 0)
  const text = line.map(({ text }) => text).join('')
  const told = runs.some(({ literal, font }) => !literal || font === 'emoji') || (!turned && /\p{M}/u.test(text))
  const last = pieces.at(-1)
  if (last && spaced && !turned) last.text += ' '
  return {
    pieces,
    width: x,
    text: `${text}${spaced ? ' ' : ''}`,
    turned,
    told,
    rtl,
  }
}

/** Rule L2 of UAX #9: from the highest level down to 1, every stretch of that level or higher is turned round. */
function inOrderOfSight(runs: readonly Run[]): Run[] {
  let order = [...runs]
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    const next: Run[] = []
    let stretch: Run[] = []
    for (const run of order) {
      if (run.level >= level) stretch.push(run)
      else {
        next.push(...stretch.reverse(), run)
        stretch = []
      }
    }
    order = [...next, ...stretch.reverse()]
  }
  return order
}
