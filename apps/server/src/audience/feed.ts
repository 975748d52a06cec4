import {
  type Audience,
  type Board,
  difference,
  newId,
  type PutFrame,
  project,
  type View,
  type ViewKey,
} from '@firsthand/model'

/** How many versions back somebody may come back to without getting everything again. */
const remembered = 64

type Version = { n: number; put: View[]; del: ViewKey[] }

/**
 * What one audience of one board has been shown, in versions counted for this audience alone: a jump in numbers tells nobody
 * how much is hidden (SPEC R4). Kept in memory; a cursor of another process is answered with everything.
 */
export class Feed {
  readonly audience: Audience
  readonly #epoch = newId()
  #n = 0
  #views: View[]
  #versions: Version[] = []

  constructor(audience: Audience, board: Board) {
    this.audience = audience
    this.#views = project(board, audience)
  }

  get cursor(): string {
    return `${this.#epoch}.${this.#n}`
  }

  /** Brings the feed up to the board. The frame for those who had everything before, or null when nothing changed for them. */
  catchUp(board: Board): PutFrame | null {
    const views = project(board, this.audience)
    const { put, del } = difference(this.#views, views)
    this.#views = views
    if (put.length === 0 && del.length === 0) return null
    this.#n += 1
    this.#versions = [...this.#versions, { n: this.#n, put, del }].slice(-remembered)
    return { type: 'put', cursor: this.cursor, full: false, put, del }
  }

  /** What somebody lacks who had everything up to a cursor; all of it for a cursor that is not known. */
  since(cursor: string | null): PutFrame {
    const [epoch, n] = cursor?.split('.') ?? []
    const had = epoch === this.#epoch && /^\d{1,15}$/.test(n ?? '') ? Number(n) : -1
    const missed = this.#versions.filter((version) => version.n > had)
    if (had < 0 || had > this.#n || missed.length !== this.#n - had) return this.full()
    return { type: 'put', cursor: this.cursor, full: false, ...merged(missed) }
  }

  full(): PutFrame {
    return { type: 'put', cursor: this.cursor, full: true, put: this.#views, del: [] }
  }
}

function merged(versions: readonly Version[]): { put: View[]; del: ViewKey[] } {
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
