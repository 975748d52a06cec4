import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '../live/answer.ts'
import { type Opened, openSlip } from './open-slip.ts'

type Asked = {
  board: string
  slip: string
  /** How many this browser knows it has written; null when it does not know. */
  known: number | null
  /** Looked for again whenever this changes. */
  turn: number
}

/**
 * What a slip opens, as it is found. `look` asks again; `alone` does something with one of its things while nothing else is asked (SPEC N10:
 * one request at a time), and then looks at that one before the others.
 */
export function useSlip({ board, slip, known, turn }: Asked) {
  const [state, setState] = useState<Opened | null>(null)
  const latest = useRef<Opened | null>(null)
  const line = useRef({ stop: new AbortController(), over: Promise.resolve<unknown>(null) })

  /** Ends what is under way, and begins this when it has ended. */
  const after = useCallback(<Value>(what: (signal: AbortSignal) => Promise<Value>): Promise<Value> => {
    line.current.stop.abort()
    const stop = new AbortController()
    const begun = line.current.over.then(() => what(stop.signal))
    line.current = { stop, over: begun.catch(() => {}) }
    return begun
  }, [])

  const look = useCallback(
    (first?: number) =>
      after(async (signal) => {
        if (signal.aborted) return
        const show = (opened: Opened) => {
          latest.current = opened
          setState(opened)
        }
        await openSlip({ board, slip, known, before: latest.current, first, show, signal })
      }),
    [after, board, slip, known],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` looks again
  useEffect(() => {
    void look()
    return () => line.current.stop.abort()
  }, [look, turn])

  const alone = useCallback(
    async (n: number, what: () => Promise<Answer>): Promise<Answer> => {
      const { answer, left } = await after(async (signal) => ({ answer: await what(), left: signal.aborted }))
      if (!left) void look(n)
      return answer
    },
    [after, look],
  )
  return { state, look, alone }
}
