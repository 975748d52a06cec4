type Who = { board: string; person: string }

const channelOf = ({ board, person }: Who) =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`firsthand.${board}.${person}.left`)

/** Calls back when the same person leaves the board in another tab of this browser. Returns how to stop listening. */
export function onLeftElsewhere(who: Who, left: () => void): () => void {
  const channel = channelOf(who)
  channel?.addEventListener('message', left)
  return () => channel?.close()
}

/** Tells the other tabs of this browser that the person has left: on a shared device each tab has things to forget. */
export function tellLeft(who: Who) {
  const channel = channelOf(who)
  channel?.postMessage('left')
  channel?.close()
}
