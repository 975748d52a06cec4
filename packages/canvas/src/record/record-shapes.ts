import type { TLShape, TLShapeId } from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import { page } from '../layer/read-record.ts'
import { type Card, type Column, headingHeight } from './lay-out.ts'
import { copySize, type ThemeFrame } from './lay-out-themes.ts'

export const shapeOfCard = (contribution: string) => `shape:contribution-${contribution}` as TLShapeId
export const shapeOfTheme = (theme: string) => `shape:theme-${theme}` as TLShapeId
export const shapeOfCopy = (theme: string, contribution: string) => `shape:copy-${theme}-${contribution}` as TLShapeId
const shapeOfHeading = (touchpoint: string | null) => `shape:touchpoint-${touchpoint ?? ''}` as TLShapeId

const propsOf = (shape: TLShape, type: string) =>
  shape.type === type ? (shape.props as unknown as { contribution: string; theme: string }) : null
/** The contribution that a card shows, or a copy of it in a theme; null for anything else. */
export const contributionOf = (shape: TLShape): string | null =>
  (propsOf(shape, 'contribution') ?? propsOf(shape, 'copy'))?.contribution ?? null
/** The theme of a frame. */
export const themeOf = (shape: TLShape): string | null => propsOf(shape, 'theme')?.theme ?? null
/** Of which theme and what a copy is. */
export const copyOf = (shape: TLShape): { theme: string; contribution: string } | null => propsOf(shape, 'copy')

const around = { typeName: 'shape', parentId: page, rotation: 0, opacity: 1, meta: {} }

export function headingShape({ touchpoint, x, w }: Column, index: IndexKey): TLShape {
  const props = { w, h: headingHeight, touchpoint }
  return {
    ...around,
    id: shapeOfHeading(touchpoint),
    type: 'touchpoint',
    index,
    x,
    y: 0,
    isLocked: true,
    props,
  } as never
}
export function cardShape({ contribution, x, y, w, h }: Card, index: IndexKey, isLocked: boolean): TLShape {
  const props = { w, h, contribution }
  return { ...around, id: shapeOfCard(contribution), type: 'contribution', index, x, y, isLocked, props } as never
}
/** A frame with its copies in it, so that they go along when it is moved. `indices` are for the copies. */
export function themeShapes(frame: ThemeFrame, index: IndexKey, indices: IndexKey[], isLocked: boolean): TLShape[] {
  const { theme, x, y, w, h, copies } = frame
  const id = shapeOfTheme(theme)
  return [
    { ...around, id, type: 'theme', index, x, y, isLocked, props: { w, h, theme } } as never,
    ...copies.map(({ contribution, x, y }, at) => {
      const props = { ...copySize, theme, contribution }
      const own = { id: shapeOfCopy(theme, contribution), type: 'copy', parentId: id, index: indices[at] }
      return { ...around, ...own, x, y, isLocked, props } as never
    }),
  ]
}
