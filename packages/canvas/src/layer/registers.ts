import type { TLBinding, TLShape } from '@tldraw/tlschema'

/**
 * A drawn record (a shape, or the binding of an arrow) is kept as a Y.Map of a few registers, so that two people can move and
 * write in the same shape at once: each register is one JSON value, and the last to write a register wins in it alone.
 */
export const registers = ['geometry', 'text', 'props', 'meta', 'rest'] as const
export type Register = (typeof registers)[number]
export type Registers = Partial<Record<Register, unknown>>
export type DrawnRecord = TLShape | TLBinding

/** Where something lies; for these two people change it for different reasons than what it says. */
const geometry = new Set(['x', 'y', 'rotation', 'parentId', 'index'])
/** The props that hold words. */
const text = new Set(['richText', 'text', 'name'])

/** A record as registers, without what a document does not hold: its id (the key), its layer (the document), `undefined`. */
export function splitRecord({ id: _, props, meta, ...outer }: DrawnRecord): Registers {
  const { layer: __, ...kept } = meta
  const parts: Record<Register, Record<string, unknown>> = { geometry: {}, text: {}, props: {}, meta: kept, rest: {} }
  for (const [key, value] of Object.entries(props)) parts[text.has(key) ? 'text' : 'props'][key] = value
  for (const [key, value] of Object.entries(outer)) parts[geometry.has(key) ? 'geometry' : 'rest'][key] = value
  const filled = registers.filter((register) => Object.keys(parts[register]).length > 0)
  return Object.fromEntries(filled.map((register) => [register, withoutUndefined(parts[register])]))
}

/** The record that registers stand for, as somebody wrote it: not known to be valid. */
export function joinRecord(id: string, parts: Registers, layer: string): unknown {
  return {
    ...plain(parts.rest),
    ...plain(parts.geometry),
    id,
    props: { ...plain(parts.props), ...plain(parts.text) },
    meta: { ...plain(parts.meta), layer },
  }
}

/** Whether two JSON values are the same, whatever the order of their keys; a key with `undefined` is no key. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => sameJson(one[key as keyof typeof one], other[key as keyof typeof other]))
}

const withoutUndefined = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

function plain(value: unknown): object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype ? value : {}
}
