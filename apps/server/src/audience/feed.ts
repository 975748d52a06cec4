import {
  type Audience,
  type Board,
  changedViews,
  difference,
  newId,
  type PutFrame,
  project,
  type View,
  type ViewKey,
} from '@firsthand/model'
import type { Step } from '../board/open-board.ts'
import { Message } from './message.ts'

/** Whoever comes back within so many changed views gets only what they missed. */
const remembered = 1000
/** Messages of more bytes are kept for so long (in ms) for others who need the same; smaller ones for the turn only. */
const big = 65_536
const keptFor = 5000

type Version = { n: number; put: View[]; del: ViewKey[] }

/**
 * What one audience of one board has been shown, in versions counted for this audience alone: a jump in numbers tells nobody
 * how much is hidden (SPEC R4). Kept in memory; a cursor of another process is answered with everything.
 */
export class Feed {
  readonly audience: Audience
  readonly #epoch = newId()
  #n = 0
  #board: Board
  #versions: Version[] = []
  /** How many changed views these versions hold. */
  #views = 0
  /** What those need who have a certain cursor, made once for all of them. */
  readonly #made = new Map<string, Message>()
  cursor: string

  constructor(audience: Audience, board: Board) {
    this.audience = audience
    this.#board = board
    this.cursor = `${this.#epoch}.0`
  }

  /** Brings the feed up to the board; `step` is how it came to be, if that is known. Makes a version when something changed here. */
  follow(board: Board, step?: Step): void {
    if (board === this.#board) return
    const { audience } = this
    const { put, del } =
      step?.before === this.#board
        ? changedViews(step.before, board, step.changes, audience)
        : difference(project(this.#board, audience), project(board, audience))
    this.#board = board
    if (put.length === 0 && del.length === 0) return
    this.#n += 1
    this.cursor = `${this.#epoch}.${this.#n}`
    this.#versions.push({ n: this.#n, put, del })
    this.#made.clear()
    this.#views += put.length + del.length
    while (this.#views > remembered && this.#versions.length > 1) {
      const oldest = this.#versions.shift()
      this.#views -= (oldest?.put.length ?? 0) + (oldest?.del.length ?? 0)
    }
  }

  /** All that the audience has now. */
  views(): View[] {
    return project(this.#board, this.audience)
  }

  /** What somebody lacks who has everything up to a cursor; all of it for null and for a cursor that is not known. */
  since(cursor: string | null): Message {
    const key = this.#versionOf(cursor) === null ? '' : (cursor ?? '')
    const known = this.#made.get(key)
    if (known) return known
    const message = new Message(this.#frame(cursor))
    this.#made.set(key, message)
    const isBig = message.bytes.length > big
    setTimeout(() => this.#made.delete(key), isBig ? keptFor : 0).unref()
    return message
  }

  /** The version of a cursor from which on every one is remembered, or null. */
  #versionOf(cursor: string | null): number | null {
    const [epoch, n] = cursor?.split('.') ?? []
    if (epoch !== this.#epoch || !/^\d{1,15}$/.test(n ?? '')) return null
    const had = Number(n)
    return had <= this.#n && had >= this.#n - this.#versions.length ? had : null
  }

  #frame(cursor: string | null): PutFrame {
    const had = this.#versionOf(cursor)
    if (had === null) return { type: 'put', cursor: this.cursor, full: true, put: this.views(), del: [] }
    const missed = this.#versions.filter(({ n }) => n > had)
    return { type: 'put', cursor: this.cursor, full: false, ...merged(missed) }
  }
}

function merged(versions: readonly Version[]): { put: View[]; del: ViewKey[] } {
  const [only] = versions
  if (only && versions.length === 1) return { put: only.put, del: only.del }
  const put = new Map<string, View>()
  const del = new Map<string, ViewKey>()
  const key = ({ kind, id }: ViewKey) => `${kind}/${id}`
  for (const version of versions) {
    for (const view of version.put) {
      put.set(key(view), view)
      del.delete(key(view))
    }
    for (const gone of version.del) {
      put.delete(key(gone))
      del.set(key(gone), gone)
    }
  }
  return { put: [...put.values()], del: [...del.values()] }
}
