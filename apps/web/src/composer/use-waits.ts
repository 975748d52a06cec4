import type { Complaint } from '../live/answer.ts'
import { useBoard, useNews } from '../live/Board.tsx'

/** Where something that was said here is on its way out: still waiting in this browser, refused later, or gone through. */
export function useWaits(contribution: string | null): { waits: boolean; refusal: Complaint | null } {
  const client = useBoard()
  const said = useNews(client.said.state)
  const commands = useNews(client.commands.state)
  const mine = ({ id }: { id: string }) => id === contribution
  return {
    waits: said.waiting.some(mine) || commands.waiting.some(mine),
    refusal: (said.refused.find(mine) ?? commands.refused.find(mine))?.refusal ?? null,
  }
}
