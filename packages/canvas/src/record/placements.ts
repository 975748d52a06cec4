import type * as Y from 'yjs'
import type { Placement } from './lay-out.ts'

/** The farthest that a card may be put from its column's upper left; anything beyond is not believed. */
const farthest = 100_000

/** The placements in a document that can be believed, by contribution. */
export function readPlacements(placements: Y.Map<unknown> | null): Map<string, Placement> {
  const read = new Map<string, Placement>()
  for (const [contribution, value] of placements ?? []) if (isPlacement(value)) read.set(contribution, value)
  return read
}

function isPlacement(value: unknown): value is Placement {
  if (typeof value !== 'object' || value === null) return false
  const { at, x, y, guest } = value as Record<string, unknown>
  const isNear = (number: unknown) => typeof number === 'number' && Math.abs(number) <= farthest
  return (at === null || typeof at === 'string') && typeof guest === 'boolean' && isNear(x) && isNear(y)
}
