/** Where somebody is on the map: a moment, or one mark in it. */
export type Spot = { moment: number; mark: string | null }

/**
 * Where a key leads, or null when it leads nowhere. Keys along the journey go from moment to moment, keys across it through the moment's
 * marks and back to the moment itself; Home and End go to the journey's ends. `marks` are the ids of each moment's marks in order.
 */
export function spotAfter(
  key: string,
  { moment, mark }: Spot,
  marks: readonly (readonly string[])[],
  direction: 'across' | 'down',
): Spot | null {
  const [back, on, up, down] =
    direction === 'across'
      ? ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']
      : ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
  const to = (next: number): Spot | null => (next >= 0 && next < marks.length ? { moment: next, mark: null } : null)
  const here = marks[moment] ?? []
  const at = mark === null ? -1 : here.indexOf(mark)
  switch (key) {
    case back:
      return to(moment - 1)
    case on:
      return to(moment + 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(marks.length - 1)
    case down: {
      const next = here[at + 1]
      return next === undefined ? null : { moment, mark: next }
    }
    case up:
      return at < 0 ? null : { moment, mark: here[at - 1] ?? null }
    default:
      return null
  }
}
