import { useBoard, useNews } from '../live/Board.tsx'
import { ConnectionState } from '../look/ConnectionState.tsx'

/** The state of this board's line, with how many things have not been saved yet. */
export function LineHere() {
  const client = useBoard()
  const words = useNews(client.commands.state).waiting.length + useNews(client.said.state).waiting.length
  const unsent = words + useNews(client.drawn) + useNews(client.written)
  return <ConnectionState state={useNews(client.line)} unsent={unsent} />
}
