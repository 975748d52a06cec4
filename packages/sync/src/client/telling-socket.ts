import type { Frame } from '../wire/frame.ts'
import { decodeFrame, encodeFrame } from '../wire/frame.ts'

/** What is heard of a socket while a stock provider uses it. */
export interface SocketEars {
  opened(): void
  sent(frame: Frame): void
}

/** A WebSocket class for one provider: asks the server to tell what is stored, and lets us hear what is sent. */
export function tellingSocket(ears: SocketEars): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('open', () => {
        ears.opened()
        super.send(encodeFrame({ is: 'tell-me' }) as Uint8Array<ArrayBuffer>)
      })
    }

    override send(data: Uint8Array<ArrayBuffer>): void {
      super.send(data)
      const frame = decodeFrame(data)
      if (frame !== null) ears.sent(frame)
    }
  }
}
