/** A place for each mark of one group at one step, relative to the middle of the space it has there. */
export type Packed = { along: number; across: number }

const usual = 14.2

/**
 * How far apart marks stand (middle to middle, in pixels) so that every crowd fits into its space without two marks touching:
 * the usual distance, or as much as the largest crowd leaves. One distance for the whole picture, so that a mark is a mark.
 */
export function markDistance(crowds: readonly number[], space: { along: number; across: number }): number {
  const largest = Math.max(0, ...crowds)
  const fits = (distance: number) => Math.floor(space.along / distance) * Math.floor(space.across / distance) >= largest
  let distance = usual
  while (!fits(distance)) distance *= 0.97
  return distance
}

/** Places for `count` marks in rows along the journey, the rows in the middle of the space, the last one in the middle of its row. */
export function packMarks(count: number, distance: number, space: { along: number }): Packed[] {
  const row = Math.max(1, Math.floor(space.along / distance))
  const rows = Math.ceil(count / row)
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor(index / row)
    const inRow = at < rows - 1 ? row : count - row * (rows - 1)
    return {
      along: ((index % row) - (inRow - 1) / 2) * distance,
      across: (at - (rows - 1) / 2) * distance,
    }
  })
}
