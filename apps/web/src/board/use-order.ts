import type { Command } from '@firsthand/model'
import { useCallback, useState } from 'react'
import type { Complaint } from '../live/answer.ts'
import { useBoard } from '../live/Board.tsx'

/** Sends commands from one place on a screen, and keeps why the last one was refused until the next. */
export function useOrder() {
  const client = useBoard()
  const [refusal, setRefusal] = useState<Complaint | null>(null)
  const [busy, setBusy] = useState(false)
  const order = useCallback(
    async (command: Command): Promise<boolean> => {
      setBusy(true)
      setRefusal(null)
      const answer = await client.command(command)
      setBusy(false)
      if (answer.is !== 'done') setRefusal(answer.refusal)
      return answer.is === 'done'
    },
    [client],
  )
  return { order, refusal, busy, forget: () => setRefusal(null) }
}
