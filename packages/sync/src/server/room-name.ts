/** A document with the epoch of its history; past epochs are never served again. */
export interface RoomName {
  document: string
  epoch: number
}

/** Reads `<document>.<epoch>`, e.g. `layer/stage.3`; null for anything else. */
export function parseRoomName(name: string): RoomName | null {
  const [, document, epoch] = /^(.+)\.(0|[1-9]\d{0,14})$/.exec(name) ?? []
  return document === undefined || epoch === undefined ? null : { document, epoch: Number(epoch) }
}
