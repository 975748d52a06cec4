import {
  type Command,
  deriveAuthorKey,
  newId,
  newSeed,
  padSaid,
  type Spoken,
  type View,
  type You,
} from '@firsthand/model'
import { type Answer, ask } from './ask.ts'
import { type Permit, takePermits } from './take-permits.ts'
import { openLine, type TestLine } from './test-line.ts'
import type { TestServer } from './test-server.ts'

export const spoken = (words: string): Spoken => ({
  about: 'experience',
  touchpoint: null,
  emotions: [],
  valence: -1,
  words,
})

/** Somebody on a board with their cookie. */
export class TestPerson {
  readonly server: TestServer
  readonly board_: string
  readonly id: string
  readonly cookie: string
  readonly #seed = newSeed()
  #said = 0
  #permits: { voice: string; key: string; permit: Permit }[] = []
  #batch = 0

  constructor(server: TestServer, board: string, id: string, cookie: string) {
    this.server = server
    this.board_ = board
    this.id = id
    this.cookie = cookie
  }

  /** Joins by a link's secret; gives the answer back when it was refused. */
  static async join(
    server: TestServer,
    board: string,
    secret: string,
    name: string | null,
  ): Promise<TestPerson | Answer> {
    const person = newId()
    const request = { secret, person, retry: newId(), name, worksFor: null, agreed: 1 }
    const answer = await ask(server.url, `/api/boards/${board}/join`, request)
    return answer.status === 200 ? new TestPerson(server, board, person, answer.cookie ?? '') : answer
  }

  path(rest: string): string {
    return `/api/boards/${this.board_}/as/${this.id}/${rest}`
  }

  get headers(): Record<string, string> {
    return { cookie: this.cookie, origin: this.server.url }
  }

  command(command: Command | Record<string, unknown>, id = newId()): Promise<Answer> {
    return ask(this.server.url, this.path('commands'), { id, command }, this.headers)
  }

  /** A command that has to be done. */
  async does(command: Command): Promise<void> {
    const answer = await this.command(command)
    if (answer.status !== 200) throw new Error(`${command.do}: ${JSON.stringify(answer.body)}`)
  }

  get(rest: string): Promise<Answer> {
    return ask(this.server.url, this.path(rest), undefined, { cookie: this.cookie })
  }

  async board(): Promise<{ you: You; cursor: string; views: View[] }> {
    const answer = await this.get('board')
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    return answer.body
  }

  live(query = ''): Promise<TestLine> {
    return openLine(`${this.server.url}${this.path('live')}${query}`, this.headers)
  }

  key() {
    return deriveAuthorKey(this.#seed, this.board_, this.#said++)
  }

  /** Sends something to the path without cookie. */
  said(body: Record<string, unknown>, headers: Record<string, string> = {}): Promise<Answer> {
    return ask(this.server.url, '/api/said', padSaid(JSON.stringify({ board: this.board_, ...body })), headers)
  }

  /** Every permit of a batch (the first, when none is named), asked for as this person. */
  async permits(batch = 0): Promise<{ voice: string; key: string; permits: Permit[] }> {
    const terms = (await this.board()).you.permits
    if (!terms) throw new Error('nobody of a voice group')
    const send = (request: unknown) => ask(this.server.url, this.path('permits'), request, this.headers)
    const { permits } = await takePermits(terms, batch, send)
    return { voice: terms.voice, key: terms.key, permits }
  }

  /** What proves the right to say one thing without a name; batches of permits are taken as they are needed. */
  async permit(): Promise<{ voice: string; key: string; permit: Permit }> {
    if (this.#permits.length === 0) {
      const { voice, key, permits } = await this.permits(this.#batch++)
      this.#permits = permits.map((permit) => ({ voice, key, permit }))
    }
    const permit = this.#permits.shift()
    if (!permit) throw new Error('no permits left')
    return permit
  }

  /** Says something without a name, for a permit. */
  async says(words: string, key = this.key()): Promise<{ key: ReturnType<TestPerson['key']>; answer: Answer }> {
    const add = { op: 'add', ...(await this.permit()), spoken: spoken(words) }
    return { key, answer: await this.said({ ...add, contribution: key.id, secretHash: key.secretHash }) }
  }
}
