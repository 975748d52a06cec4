import type { Operation } from './operations.ts'

/**
 * Leaves out operations as long as what is left still fails: first halves, then smaller and smaller parts, then one by
 * one. `most` bounds how often it is tried.
 */
export async function shrink(
  operations: readonly Operation[],
  fails: (operations: readonly Operation[]) => Promise<boolean>,
  most = 600,
): Promise<readonly Operation[]> {
  let left = operations
  let tries = 0
  for (let part = Math.ceil(left.length / 2); part >= 1; part = part === 1 ? 0 : Math.ceil(part / 2)) {
    for (let from = 0; from < left.length && tries < most; ) {
      const without = leaveOut(left, from, part)
      tries++
      if (await fails(without)) left = without
      else from += part
    }
  }
  return left
}

/** What comes after the part that is left out stays where it was in time. */
function leaveOut(operations: readonly Operation[], from: number, count: number): readonly Operation[] {
  const gap = operations.slice(from, from + count).reduce((sum, { after }) => sum + after, 0)
  const [next, ...rest] = operations.slice(from + count)
  return [...operations.slice(0, from), ...(next ? [{ ...next, after: next.after + gap }, ...rest] : [])]
}
