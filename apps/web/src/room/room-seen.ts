/** Pages of one board in one browser. Nothing but “the wall is in front now” goes through it. */
const channel = (board: string) => new BroadcastChannel(`firsthand room ${board}`)

/** Tells every desk of this board in this browser that the view for the room is what is looked at, now and whenever it comes to the front. Returns the end of it. */
export function tellRoomSeen(board: string): () => void {
  const line = channel(board)
  const tell = () => line.postMessage('seen')
  tell()
  addEventListener('focus', tell)
  return () => {
    removeEventListener('focus', tell)
    line.close()
  }
}

/** Calls back whenever the view for the room of this board comes to the front in this browser. Returns the end of it. */
export function onRoomSeen(board: string, seen: () => void): () => void {
  const line = channel(board)
  line.onmessage = seen
  return () => line.close()
}
