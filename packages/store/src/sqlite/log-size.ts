import { statSync } from 'node:fs'

/** How many bytes the write-ahead log of a database takes; 0 when there is none. */
export const logSize = (path: string): number => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
