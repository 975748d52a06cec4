import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas } from '@tldraw/tlschema'
import { T } from '@tldraw/validate'

const size = { w: T.nonZeroNumber, h: T.nonZeroNumber }

/** What people can draw. Pictures, embeds and bookmarks are not among it: they would ask another host. */
const drawnTypes = ['draw', 'text', 'arrow', 'frame'] as const

/** The shapes that show the record. They are never in a document: a card that was drawn by hand would be a forged contribution. */
const recordTypes = ['contribution', 'touchpoint', 'theme', 'copy'] as const

/** What the record's shapes hold: never words, only which contribution, touchpoint or theme they show. */
export const canvasSchemaProps = {
  contribution: { ...size, contribution: T.string },
  touchpoint: { ...size, touchpoint: T.string.nullable() },
  theme: { ...size, theme: T.string },
  copy: { ...size, theme: T.string, contribution: T.string },
}

/** Everything that can be on the canvas. */
export const canvasSchema = createTLSchema({
  shapes: {
    draw: defaultShapeSchemas.draw,
    text: defaultShapeSchemas.text,
    arrow: defaultShapeSchemas.arrow,
    frame: defaultShapeSchemas.frame,
    contribution: { props: canvasSchemaProps.contribution },
    touchpoint: { props: canvasSchemaProps.touchpoint },
    theme: { props: canvasSchemaProps.theme },
    copy: { props: canvasSchemaProps.copy },
  },
  bindings: { arrow: defaultBindingSchemas.arrow },
})

export const isDrawn = (type: string) => drawnTypes.some((drawn) => drawn === type)
/** What of the record can be moved by hand, where the phase lets people arrange. */
export const isMovable = (type: string) => isOfRecord(type) && type !== 'touchpoint'
export const isOfRecord = (type: string) => recordTypes.some((shown) => shown === type)
