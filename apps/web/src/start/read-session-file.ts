import type { MakeBoard } from '@firsthand/model'

/** As much of a board's file as is shown before it is sent; the server looks at all of it. */
export type SessionFile = {
  board: Pick<MakeBoard, 'title' | 'voices' | 'rehearsal'> & { host: { name: string; worksFor: string } }
  contributions: unknown[]
  made: string
}

/** What a file is: a board's, or why it brings none back. `session` is sent as it is. */
export type ReadFile = { is: 'session'; session: SessionFile } | { is: WrongFile }
export type WrongFile = 'notOurs' | 'older' | 'newer' | 'notLeader' | 'tooLarge'

/** The version of files that this Firsthand reads, and how many bytes the server takes, the few around the file included. */
const version = 2
const most = 4 * 1024 * 1024 - 1024

/** Reads a file that somebody chose. Never throws: what isn't ours is told. */
export async function readSessionFile(file: Blob): Promise<ReadFile> {
  if (file.size > most) return { is: 'tooLarge' }
  const read = thing(
    await file
      .text()
      .then(JSON.parse)
      .catch(() => null),
  )
  if (read.format !== 'firsthand-session' || typeof read.schema !== 'number') return { is: 'notOurs' }
  if (read.schema < version) return { is: 'older' }
  if (read.schema > version) return { is: 'newer' }
  if (read.bringBack === undefined) return { is: 'notLeader' }
  return isSession(read) ? { is: 'session', session: read } : { is: 'notOurs' }
}

type Thing = Record<string, unknown>

const thing = (value: unknown): Thing => (typeof value === 'object' && value !== null ? (value as Thing) : {})

/** Whether everything is there that is shown of it. */
function isSession(read: Thing): read is Thing & SessionFile {
  const board = thing(read.board)
  const host = thing(board.host)
  const texts = [board.title, host.name, host.worksFor, read.made]
  return (
    texts.every((text) => typeof text === 'string') &&
    !Number.isNaN(Date.parse(String(read.made))) &&
    Array.isArray(board.voices) &&
    Array.isArray(read.contributions)
  )
}
