import type { Passage, Valence, VoiceMark } from '@firsthand/model'
import type { EmotionalMap } from '../map/emotional-map.ts'

/** Something said, as a document prints it: once, under its number. Words that were blacked out are marks in `passage`. */
export type SaidBlock = {
  is: 'said'
  /** “No. 12” */
  number: string
  mark: VoiceMark
  /** What readers should know before the words; '' when nothing was put there. */
  before: string
  valence: Valence | null
  /** The feeling in words, and the emotion words. */
  feeling: string
  emotions: string
  passage: Passage
  /** Who said it as far as they told, what it is, who wrote it down. */
  by: string
}

/** A line of a list; `term` stands before it in strong letters ('' for none). */
export type Point = { term: string; text: string }

/** A table with a head; each cell has lines. The first cell of a row names the row. */
export type TableBlock = { is: 'table'; head: string[]; rows: string[][][]; widths: number[] }

/** A piece of a report, as every written form prints it: what it is, never how it looks. */
export type Block =
  | { is: 'title'; text: string }
  | { is: 'heading'; level: 2 | 3; text: string }
  /** A voice group's heading, with its mark. */
  | { is: 'voice'; mark: VoiceMark; text: string }
  /** What has to be known before anything else is read. */
  | { is: 'warning'; text: string }
  | { is: 'lead'; text: string }
  | { is: 'paragraph'; text: string }
  | { is: 'list'; points: Point[] }
  | TableBlock
  | SaidBlock
  /** The picture of the emotional map of the board with this title; a table in words follows it. */
  | { is: 'map'; map: EmotionalMap; title: string }
