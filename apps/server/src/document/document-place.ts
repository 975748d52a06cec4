import { createHmac } from 'node:crypto'
import type { Access } from '@firsthand/model'
import type { Place, Shown } from '@firsthand/sync/server'

type May = { access: Exclude<Access, 'none'>; presence: Shown | null }

/** Somebody's place at a document. There are as many of these as sockets, so it keeps little. */
export class DocumentPlace implements Place {
  readonly board: string
  readonly name: string
  readonly person: string
  readonly access: Exclude<Access, 'none'>
  readonly presence: Shown | null
  readonly #token: string

  /** `token` is that of the person's session. */
  constructor(board: string, name: string, person: string, token: string, { access, presence }: May) {
    this.board = board
    this.name = name
    this.person = person
    this.access = access
    this.presence = presence
    this.#token = token
  }

  /** Only whoever holds the session can make it again, and what is stored of the session (a hash) does not help (SPEC D35). */
  mark(client: number): string {
    const what = `${this.board}/${this.name}/${client}`
    return createHmac('sha256', this.#token).update(what).digest('base64url').slice(0, 22)
  }
}
