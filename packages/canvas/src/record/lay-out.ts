import type { ContributionView, Touchpoint } from '@firsthand/model'
import { cardSize, cardWidth } from './card-size.ts'

/** A touchpoint's place: its heading and the cards below it. `touchpoint: null` is the whole journey. */
export type Column = { touchpoint: string | null; x: number; w: number; h: number }
export type Card = { contribution: string; x: number; y: number; w: number; h: number; placed: boolean }
/**
 * Where somebody put a card, counted from its column's upper left. It holds as long as the contribution stays at that touchpoint.
 * A `guest` was brought from another column and takes no room in the row; any other card leaves its room free, so that nothing else
 * moves when it does.
 */
export type Placement = { at: string | null; x: number; y: number; guest: boolean }

export const headingHeight = 96
const gap = 24
const betweenColumns = 80
/** As many cards under each other before a touchpoint gets another row beside. */
const cardsDeep = 8
const mostBeside = 4

/**
 * The calm order of the record on the canvas: touchpoints from left to right as in the journey, cards below them, lived experience
 * first and then by id (ids are random: nothing tells who came first). `placements` override it.
 */
export function layOut(
  touchpoints: readonly Pick<Touchpoint, 'id'>[],
  contributions: readonly Pick<ContributionView, 'id' | 'voice' | 'kept' | 'contentNote'>[],
  voices: readonly { id: string; livedExperience: boolean }[],
  placements: ReadonlyMap<string, Placement> = new Map(),
): { columns: Column[]; cards: Card[] } {
  const rank = new Map(voices.map(({ id, livedExperience }, at) => [id, livedExperience ? at - voices.length : at]))
  const ordered = contributions.toSorted(
    (a, b) => (rank.get(a.voice) ?? 0) - (rank.get(b.voice) ?? 0) || (a.id < b.id ? -1 : 1),
  )
  const known = new Set(touchpoints.map(({ id }) => id))
  const touchpointOf = ({ kept }: Pick<ContributionView, 'kept'>) =>
    kept.touchpoint !== null && known.has(kept.touchpoint) ? kept.touchpoint : null
  const columns: Column[] = []
  const cards: Card[] = []
  let x = 0
  for (const touchpoint of [...touchpoints.map(({ id }) => id), null]) {
    const here = ordered.filter((contribution) => touchpointOf(contribution) === touchpoint)
    const beside = Math.min(mostBeside, Math.max(1, Math.ceil(here.length / cardsDeep)))
    const depths: number[] = Array(beside).fill(headingHeight + gap)
    for (const { id, kept, contentNote } of here) {
      const { w, h } = cardSize(kept, contentNote)
      const placed = placements.get(id)
      const holds = placed?.at === touchpoint ? placed : null
      const row = depths.indexOf(Math.min(...depths))
      const y = depths[row] ?? 0
      if (!holds?.guest) depths[row] = y + h + gap
      const spot = holds ?? { x: row * (cardWidth + gap), y }
      cards.push({ contribution: id, x: x + spot.x, y: spot.y, w, h, placed: holds !== null })
    }
    const w = beside * (cardWidth + gap) - gap
    columns.push({ touchpoint, x, w, h: Math.max(...depths) })
    x += w + betweenColumns
  }
  return { columns, cards }
}

/** The touchpoint whose column a card lies in when it is put down with its middle at `x`; null in none: then it stays where it belongs. */
export function columnAt(columns: readonly Column[], x: number): Column | null {
  const reach = betweenColumns / 2
  return columns.find((column) => x >= column.x - reach && x < column.x + column.w + reach) ?? null
}
