import type { Id, ReadStruct, Run } from './read-update.ts'

/**
 * Plays the integration through on clocks alone, telling of each struct in an order in which it fits. Gives how far each
 * client id would reach; null if any struct is left.
 */
export function integrate(
  before: (client: number) => number,
  runs: Run[],
  visit: (client: number, struct: ReadStruct) => void = () => {},
): ((client: number) => number) | null {
  const after = new Map<number, number>()
  const reached = (client: number) => after.get(client) ?? before(client)
  const exists = (id: Id | string | null) => id === null || typeof id === 'string' || id.clock < reached(id.client)
  let waiting = runs.map((run) => ({ ...run, at: 0 }))
  let moved = true
  while (waiting.length > 0 && moved) {
    moved = false
    for (const run of waiting) {
      for (let head = run.structs[run.at]; head !== undefined; head = run.structs[run.at]) {
        if (head.clock > reached(run.client)) break
        if (!exists(head.origin) || !exists(head.right) || !exists(head.parent)) break
        visit(run.client, head)
        after.set(run.client, head.clock + head.length)
        run.at++
        moved = true
      }
    }
    waiting = waiting.filter(({ at, structs }) => at < structs.length)
  }
  return waiting.length === 0 ? reached : null
}
