import type { Surroundings } from './peer.ts'

/** The same device behind something that breaks what it sends: frames come twice, in another order, cut short. */
export function garbled(around: Surroundings): Surroundings {
  const { random } = around
  return {
    ...around,
    connect(room) {
      const socket = around.connect(room)
      const send = socket.send.bind(socket)
      let late: Uint8Array | null = null
      socket.send = (data) => {
        const frame = Uint8Array.from(new Uint8Array(data as Uint8Array))
        if (random.once(20)) {
          late = frame
          return
        }
        send(random.once(40) ? frame.slice(0, random.below(frame.length)) : frame)
        if (random.once(20)) send(frame)
        if (late !== null) send(late)
        late = null
      }
      return socket
    },
  }
}
