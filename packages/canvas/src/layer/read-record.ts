import type { TLStore } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { canBeShown } from './can-be-shown.ts'
import { isDrawn } from './canvas-schema.ts'
import type { LayerBand } from './layer-band.ts'
import { type DrawnRecord, joinRecord, registers } from './registers.ts'

/** The page that everything lies on; it is never in a document. */
export const page = 'page:page'

/** The farthest from the middle that something may lie: beyond it, one bad record would make "see everything" show nothing. */
const farthest = 1_000_000

type Context = { store: TLStore; layer: string; band: LayerBand; locked: boolean }

/**
 * What a document says about one id, checked by itself: a record, or null when it is bad or not of a kind that may be drawn.
 * `locked` makes it untouchable here, and it is stacked in the band of its layer, whatever it says of itself.
 */
export function readRecord(id: string, entry: unknown, context: Context): DrawnRecord | null {
  if (!(entry instanceof Y.Map)) return null
  const parts = Object.fromEntries(registers.map((register) => [register, entry.get(register)]))
  const record = joinRecord(id, parts, context.layer) as DrawnRecord
  if (!isDrawn(record.type)) return null
  if (record.typeName !== 'shape' && record.typeName !== 'binding') return null
  if (record.typeName === 'shape') {
    if (!(Math.abs(record.x) <= farthest && Math.abs(record.y) <= farthest)) return null
    if (context.locked) record.isLocked = true
  }
  try {
    const whole = context.store.schema.types[record.typeName].validate(record) as DrawnRecord
    if (whole.typeName !== 'shape') return whole
    return canBeShown(whole) ? { ...whole, index: context.band.take(whole.index) } : null
  } catch {
    return null
  }
}

/**
 * The parent under which a shape is shown: its own if that is a frame of the same document (`isFrame`) that does not lie in the
 * shape itself, else the page. Two people who put two frames into each other at once must not hang everybody's canvas.
 */
export function safeParent(id: string, records: Y.Map<unknown>, isFrame: (id: string) => boolean): string {
  const own = parentOf(records.get(id))
  if (!isFrame(own)) return page
  const seen = new Set<string>()
  for (let at = own; !seen.has(at) && records.has(at); at = parentOf(records.get(at))) {
    if (at === id) return page
    seen.add(at)
  }
  return own
}

/** The parent that a shape's entry names. */
export function parentOf(entry: unknown): string {
  const geometry = entry instanceof Y.Map ? entry.get('geometry') : null
  const parent = typeof geometry === 'object' && geometry !== null && 'parentId' in geometry ? geometry.parentId : null
  return typeof parent === 'string' ? parent : page
}
