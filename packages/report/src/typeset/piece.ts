import type { Face, FontName } from './fonts.ts'

/** Words that look alike, in logical order. `size` in points, `colour` as #rrggbb. */
export type Span = { text: string; face: Face; size: number; colour: string }

/** What is drawn in one go: text of one font and direction, as far from the line's start as `x` says. */
export type Piece = { text: string; font: FontName; size: number; colour: string; x: number; width: number }

/**
 * A line as it is seen, its pieces from left to right. `text` is what it says in the order of reading. `turned`: some of it is drawn in
 * another order; `told`: a drawing that stands for more than it
 * shows (what no font has, pictures made of several signs, stacked marks), so that a file has to tell its text beside it. `rtl`: it begins at the right.
 */
export type Line = { pieces: Piece[]; width: number; text: string; turned: boolean; told: boolean; rtl: boolean }

/** How wide a font sets a text, in points. */
export type Measure = (font: FontName, size: number, text: string) => number
