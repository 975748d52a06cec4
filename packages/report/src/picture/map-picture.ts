import type { Language } from '@firsthand/model'
import type { EmotionalMap } from '../map/emotional-map.ts'
import type { Compared } from '../map/furthest-apart.ts'
import type { ReportWords } from '../words/en.ts'
import type { Colours } from './colours.ts'
import type { PlacedMark } from './plot.ts'
import type { SvgNode } from './svg-node.ts'

/** What a picture of the map is made from. Sizes in pixels at the usual text size of 16. */
export type MapRequest = {
  map: EmotionalMap
  compared: Compared
  language: Language
  says: ReportWords
  colours: Colours
  /** Makes the ids inside the picture its own on a page. */
  id: string
  /** The width there is. The picture may come out wider when the journey is long, or narrower when it is short. */
  width: number
  /** Pixels for one step of feeling. */
  step: number
  /** For a small place: across wherever it can be, with faces alone for the scale. */
  compact?: boolean
  /** Whether emotion words stand under the moments. */
  emotions: boolean
  /** The moment that somebody is reading (index), or null. */
  open: number | null
}

/** The place of a moment: what can be pressed. */
export type MomentBox = { moment: number; x: number; y: number; width: number; height: number }

/** The finished picture: pieces to draw, and where moments and marks are, for those who make it answer. */
export type MapPicture = {
  direction: 'across' | 'down'
  width: number
  height: number
  painting: SvgNode[]
  /** The scale of feelings when it stands apart from the picture, so that it can stay in sight. */
  scale: { height: number; painting: SvgNode[] } | null
  moments: MomentBox[]
  marks: (PlacedMark & { voice: string })[]
  /** The radius of a mark. */
  radius: number
}
