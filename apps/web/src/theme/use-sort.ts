import type { Sorting } from '@firsthand/canvas'
import { useState } from 'react'
import type { Complaint } from '../live/answer.ts'
import { useBoard } from '../live/Board.tsx'

/** Puts into themes and takes out of them; answers with what was refused, or null. What stands before a refused change is done. */
export type Sort = (changes: Sorting[]) => Promise<Complaint | null>

/** Sorting from one place on a screen, with why the last one was refused. `sort` does it, where a page has a way of its own. */
export function useSort(sort?: Sort) {
  const client = useBoard()
  const [refusal, setRefusal] = useState<Complaint | null>(null)
  const [busy, setBusy] = useState(false)
  const plain: Sort = async (changes) => {
    for (const { theme, in: more, out } of changes) {
      const answer = await client.command({ do: 'theme.sort', theme, in: [...more], out: [...out] })
      if (answer.is !== 'done') return answer.refusal
    }
    return null
  }
  return {
    refusal,
    busy,
    async sort(changes: Sorting[]): Promise<boolean> {
      setBusy(true)
      const refused = await (sort ?? plain)(changes)
      setBusy(false)
      setRefusal(refused)
      return refused === null
    },
  }
}
