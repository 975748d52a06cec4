/** As much of the browser's WebSocket as a document's connection uses. */
export interface ClientSocket {
  /** Set to 'arraybuffer' before the first message can come. */
  binaryType: string
  onopen: ((event: never) => void) | null
  /** `data` of its event is an ArrayBuffer. */
  onmessage: ((event: never) => void) | null
  /** Its event has `code` and `reason`. Called once, also when the connection could not be made. */
  onclose: ((event: never) => void) | null
  /** What follows is a close. */
  onerror: ((event: never) => void) | null
  /** Sends one binary message. Called only between `onopen` and `onclose`. */
  send(bytes: Uint8Array<ArrayBuffer>): void
  close(): void
}
