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

/** What a version changed. A view that changed again later is in the later version only: what was taken back is kept nowhere (SPEC N5). */
type Version = { n: number; put: Map<string, View>; del: Map<string, ViewKey> }

const keyOf = ({ kind, id }: ViewKey) => `${kind}/${id}`
const byKey = <Of extends ViewKey>(views: readonly Of[]) => new Map(views.map((view) => [keyOf(view), view]))

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
  /** The version that holds the last change of each view. */
  readonly #latest = new Map<string, Version>()
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
    this.#made.clear()
    this.#remember({ n: this.#n, put: byKey(put), del: byKey(del) })
  }

  #remember(version: Version): void {
    this.#versions.push(version)
    for (const key of [...version.put.keys(), ...version.del.keys()]) {
      const before = this.#latest.get(key)
      before?.put.delete(key)
      before?.del.delete(key)
      this.#latest.set(key, version)
    }
    while (Math.max(this.#latest.size, this.#versions.length) > remembered && this.#versions.length > 1) {
      const oldest = this.#versions.shift()
      for (const key of [...(oldest?.put.keys() ?? []), ...(oldest?.del.keys() ?? [])]) this.#latest.delete(key)
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
  return {
    put: versions.flatMap(({ put }) => [...put.values()]),
    del: versions.flatMap(({ del }) => [...del.values()]),
  }
}
