import {
  type AuthorKey,
  type Command,
  deriveAuthorKey,
  newId,
  newSeed,
  padSaid,
  type SaidRequest,
  type Spoken,
  writeSlip,
} from '@firsthand/model'
import { LightPermits, type Right } from './light-permits.ts'
import { type LineSettings, LiveLine } from './live-line.ts'
import { type Answer, cookieIn, refusalIn, request } from './request.ts'

export type Joining = { board: string; secret: string; name?: string | null; worksFor?: string | null }

/** Somebody in a session without a browser: their cookie, their author's key, and raw requests. */
export class LightPerson {
  readonly address: string
  readonly board: string
  readonly id: string
  readonly cookie: string
  readonly seed = newSeed()
  readonly #permits = new LightPermits(this)
  #said = 0

  constructor(address: string, board: string, id: string, cookie: string) {
    this.address = address
    this.board = board
    this.id = id
    this.cookie = cookie
  }

  /** Joins by a link's secret, as the join page does. */
  static async join(address: string, { board, secret, name = null, worksFor = null }: Joining): Promise<LightPerson> {
    const person = newId()
    const answer = await request(`${address}/api/boards/${board}/join`, {
      method: 'POST',
      headers: { origin: address },
      body: { secret, person, retry: newId(), name, worksFor, agreed: 1, shared: false },
    })
    if (answer.status !== 200) throw new Error(`not let in: ${answer.status} ${answer.text}`)
    return new LightPerson(address, board, person, cookieIn(answer))
  }

  get slip(): string {
    return writeSlip(this.seed)
  }

  /** The address of something that belongs to this person. */
  own(path: string): string {
    return `${this.address}/api/boards/${this.board}/as/${this.id}/${path}`
  }

  /** Sends a command with the person's own cookie. */
  async command(command: Command | Record<string, unknown>, id = newId()): Promise<Answer> {
    return request(this.own('commands'), {
      method: 'POST',
      headers: { cookie: this.cookie, origin: this.address },
      body: { id, command },
    })
  }

  /** Sends a command that has to succeed. */
  async does(command: Command): Promise<void> {
    const answer = await this.command(command)
    if (answer.status !== 200) throw new Error(`${command.do}: ${answer.status} ${answer.text}`)
  }

  /** Opens the person's live socket and waits for the first picture. */
  async live(settings: LineSettings = {}): Promise<LiveLine> {
    return new LiveLine(this.own('live'), { cookie: this.cookie, origin: this.address, ...settings }).opened()
  }

  /** The key of the person's next contribution. */
  nextKey(): AuthorKey {
    return deriveAuthorKey(this.seed, this.board, this.#said++)
  }

  /** Sends something to the path for contributions without a name: no cookie, and a length that says nothing. */
  async said(body: SaidRequest | Record<string, unknown>, headers: Record<string, string> = {}): Promise<Answer> {
    return request(`${this.address}/api/said`, {
      method: 'POST',
      headers: { origin: this.address, ...headers },
      body: padSaid(JSON.stringify(body)),
    })
  }

  /** What proves the right to say one thing without a name. Permits are taken as they are needed. */
  right(): Promise<Right> {
    return this.#permits.next()
  }

  /** Contributes without a name; it has to be taken. Returns the key with which it can be changed. */
  async saysWithoutName(spoken: Spoken): Promise<AuthorKey> {
    const key = this.nextKey()
    const { id: contribution, secretHash } = key
    const right = await this.right()
    const answer = await this.said({ op: 'add', board: this.board, ...right, contribution, secretHash, spoken })
    if (refusalIn(answer)) throw new Error(`not taken: ${answer.status} ${answer.text}`)
    return key
  }
}
