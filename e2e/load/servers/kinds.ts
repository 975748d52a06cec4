/** The servers that are measured. `firsthand-normal` is ours with synchronous=NORMAL: what is left of its time is not the disk's. */
export const serverKinds = ['relay', 'y-websocket', 'hocuspocus', 'firsthand', 'firsthand-normal'] as const
export type ServerKind = (typeof serverKinds)[number]

/** How a server's sockets are spoken to. */
export type DialectName = 'y-websocket' | 'hocuspocus' | 'firsthand'

export const dialectOf = (kind: ServerKind): DialectName => {
  if (kind === 'hocuspocus') return 'hocuspocus'
  return kind === 'firsthand' || kind === 'firsthand-normal' ? 'firsthand' : 'y-websocket'
}

/** One person's place at one board: where their document socket is opened, and with what. */
export type Seat = { room: string; url: string; headers: Record<string, string> }
