import type { RecordOnCanvas, Sorting } from '@firsthand/canvas'
import { isShown } from '../board/is-shown.ts'
import type { Complaint } from '../live/answer.ts'
import type { BoardClient } from '../live/board.ts'
import { makeNews } from '../live/news.ts'
import { one } from '../live/record.ts'

/** What a page may know of the sorting done on it. */
export type SortState = { undo: boolean; redo: boolean; refusal: Complaint | null }
/** A doing, and how many of the layer's own doings there were before it. */
type Step = { did: Sorting[]; depth: number }

/**
 * Sorts cards into themes and out of them. What was done here can be undone and done again, in the order of all own doings on the
 * canvas: `depth` tells how many doings of the layer in hand can be undone and done again now.
 */
export function openSorts(
  { held, command }: Pick<BoardClient, 'held' | 'command'>,
  record: Pick<RecordOnCanvas, 'sort' | 'sorted'>,
  depth: () => { undo: number; redo: number },
) {
  const done: Step[] = []
  const undone: Step[] = []
  const state = makeNews<SortState>({ undo: false, redo: false, refusal: null })
  const tell = (refusal: Complaint | null) => state.set({ undo: done.length > 0, redo: undone.length > 0, refusal })

  /** As much of it as changes something and can be: what is not in it already, and stands on the board. */
  function real({ theme, in: more, out }: Sorting): Sorting {
    const now = one(held.get(), 'theme', theme)?.contributions ?? []
    const stands = (id: string) => {
      const view = one(held.get(), 'contribution', id)
      return view !== null && isShown(view)
    }
    return {
      theme,
      in: more.filter((id) => !now.includes(id) && stands(id)),
      out: out.filter((id) => now.includes(id)),
    }
  }
  /** Sends them in turn until one is refused; tells which were done. */
  async function send(wanted: Sorting[]): Promise<{ did: Sorting[]; refusal: Complaint | null }> {
    const changes = wanted.map(real).filter(({ in: more, out }) => more.length + out.length > 0)
    for (const change of changes) record.sort(change)
    const did: Sorting[] = []
    let refusal: Complaint | null = null
    for (const change of changes) {
      if (refusal === null) {
        const answer = await command({
          do: 'theme.sort',
          theme: change.theme,
          in: [...change.in],
          out: [...change.out],
        })
        if (answer.is === 'done') did.push(change)
        else refusal = answer.refusal
      }
      record.sorted(change, refusal === null)
    }
    return { did, refusal }
  }
  const opposite = (did: Sorting[]) => did.map(({ theme, in: more, out }) => ({ theme, in: out, out: more })).reverse()
  /** Takes the last step of one pile and puts what came of it on the other. Not done at all, it stays to be tried again. */
  async function take(from: Step[], onto: Step[], at: number) {
    const last = from.pop()
    if (!last) return
    tell(null)
    const { did, refusal } = await send(opposite(last.did))
    if (did.length > 0) onto.push({ did, depth: at })
    else if (refusal !== null && refusal.id !== 'unknown-thing') from.push(last)
    tell(refusal)
  }

  return {
    state,
    /** Does this as one step. Answers with what was refused, or null. */
    async sort(wanted: Sorting[]): Promise<Complaint | null> {
      const at = depth().undo
      tell(null)
      const { did, refusal } = await send(wanted)
      if (did.length > 0) {
        done.push({ did, depth: at })
        undone.length = 0
      }
      tell(refusal)
      return refusal
    },
    /** Undoes the last sorting, unless something was done on the layer since: then false. */
    undo: () => isLast(done, depth().undo) && go(take(done, undone, depth().redo)),
    /** The same for what was undone last. */
    redo: () => isLast(undone, depth().redo) && go(take(undone, done, depth().undo)),
  }
}

const isLast = (steps: Step[], now: number) => steps.length > 0 && now <= (steps.at(-1)?.depth ?? 0)
function go(doing: Promise<void>): true {
  void doing
  return true
}
