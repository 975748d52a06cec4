/**
 * The point below which the share `p` (0 < p < 1) of the values lies, when every whole-number value stands for the even unit around it
 * (1 covers 0.5 to 1.5). So the median of a few five-step answers moves smoothly instead of jumping from step to step.
 *
 * Grouped quantile: L + ((p·n − F) / f) · w, where L is the lower bound of the unit in which the share is reached, F how many lie below it,
 * f how many lie in it, w = 1. Source: Python's `statistics.median_grouped`,
 * https://docs.python.org/3/library/statistics.html#statistics.median_grouped.
 * One difference: when the share is reached exactly at the edge of an empty stretch, the middle of that stretch is taken,
 * so that turning all answers around turns the result around and neither side is favoured.
 *
 * Throws `quantile-of-nothing` for no values.
 */
export function groupedQuantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const target = p * sorted.length
  let below = 0
  for (const value of new Set(sorted)) {
    const here = sorted.filter((other) => other === value).length
    if (below + here > target) return value - 0.5 + (target - below) / here
    below += here
    const next = sorted[below]
    if (below === target && next !== undefined) return (value + 0.5 + next - 0.5) / 2
  }
  throw new Error('quantile-of-nothing')
}
