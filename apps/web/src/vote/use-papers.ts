import { useEffect } from 'react'
import { useBoard, useHeld, useYou } from '../live/Board.tsx'
import { all } from '../live/record.ts'

/** Wherever somebody is on the board: as soon as a vote or a reflection is opened for their group, their browser gets its paper. */
export function usePapers(): void {
  const client = useBoard()
  const you = useYou()
  const held = useHeld()
  const voice = you?.actor.is === 'participant' ? you.actor.voice : null
  useEffect(() => {
    if (voice === null) return
    const open = [...all(held, 'ballot'), ...all(held, 'reflection')].filter(
      ({ state, keys }) => state.is === 'open' && keys[voice] !== undefined,
    )
    if (open.length === 0) return
    void import('./voting.ts').then(
      ({ votingOf }) => {
        for (const ballot of open) void votingOf(client).prepare(ballot, voice)
      },
      // Without a line it is tried again with the next news.
      () => {},
    )
  }, [client, held, voice])
}
