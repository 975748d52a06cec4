import type { Board, Change, Contribution } from '@firsthand/model'

/** Whether something of a contribution still waits to be collected. */
const waits = ({ state, revision }: Contribution) =>
  state.is === 'waiting' || revision?.state.is === 'waiting' || revision?.newer !== undefined

const contributionIn = (change: Change) => ('put' in change && change.put.kind === 'contribution' ? change.put : null)

/** Whether by these changes something was collected that had waited. */
export function collects(before: Board, changes: readonly Change[]): boolean {
  return changes.some((change) => {
    const after = contributionIn(change)
    const had = after && before.contributions.get(after.id)
    return had !== undefined && had !== null && waits(had) && !waits(after as Contribution)
  })
}

/**
 * The same board and changes, with contributions and spent permits made anew in the order of their random ids. What is made one
 * after the other lies one after the other in memory, however a map is sorted: whoever looks there later would read the order in
 * which people spoke (SPEC N18). What had been made on arrival is garbage afterwards.
 */
export function laidAnew(board: Board, changes: readonly Change[]): { board: Board; changes: readonly Change[] } {
  const contributions = anew(board.contributions)
  const laid = changes.map((change) => {
    const put = contributions.get(contributionIn(change)?.id ?? '')
    return put ? { put } : change
  })
  return { board: { ...board, contributions, spent: anew(board.spent) }, changes: laid }
}

/** By way of text, because only then every word and id is a new one too. */
const anew = <Value>(held: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
  new Map(JSON.parse(JSON.stringify([...held])) as [string, Value][])
