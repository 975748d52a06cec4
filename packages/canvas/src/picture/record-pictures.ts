import type { ReactElement } from 'react'

/** How the record's shapes are drawn in a picture that leaves the page: plain SVG in a box of this size, without anything of the page. */
export type RecordPictures = {
  card: (contribution: string, width: number, height: number) => ReactElement | null
  copy: (contribution: string, width: number, height: number) => ReactElement | null
  theme: (theme: string, width: number, height: number) => ReactElement | null
  heading: (touchpoint: string | null, width: number, height: number) => ReactElement | null
}

/** Those of an editor whose picture is being taken. */
export const picturesOf = new WeakMap<object, RecordPictures>()
