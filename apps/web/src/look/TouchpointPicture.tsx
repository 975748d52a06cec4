import type { TouchpointPicture as PictureName } from '@firsthand/model'
import { touchpointDrawings } from '@firsthand/report'
import { createElement } from 'react'

/** Every picture, in the order of a visit. Their names: words/…/pictures. */
export const PICTURE_NAMES = Object.keys(touchpointDrawings) as PictureName[]

/** A touchpoint's picture (decorative: the touchpoint's name stands beside it). */
export function TouchpointPicture({ name }: { name: PictureName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {touchpointDrawings[name].map(([tag, attributes]) =>
        createElement(tag, { key: JSON.stringify(attributes), ...attributes }),
      )}
    </svg>
  )
}
