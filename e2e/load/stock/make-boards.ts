import { randomBytes } from 'node:crypto'
import {
  applyChanges,
  type Board,
  base64url,
  type Change,
  type Command,
  decide,
  decideJoin,
  defaultAgreement,
  defaultDeck,
  defaultPlan,
  defaultTouchpoints,
  defaultVoices,
  makeBoard,
  newId,
  newRecoveryCode,
} from '@firsthand/model'

const secret = () => base64url(randomBytes(24))

/** Nobody here speaks without a name, so nobody needs a permit; real keys for a thousand boards would take minutes to make. */
export const standIns = () => {
  const standIn = () => ({ n: secret(), pkcs8: secret() })
  return { contribute: standIn(), vote: standIn() }
}

export type MadePerson = { person: string; cookie: string }

/** A board made by the model's own functions, as the server would have: with everybody in the room and in its phase. */
export class BoardInMaking {
  #board: Board
  readonly changes: Change[] = []
  readonly facilitator: MadePerson
  readonly people: MadePerson[] = []
  readonly #links: { voice: string; secret: string }[]

  constructor(people: number) {
    const token = secret()
    const made = makeBoard(
      {
        title: 'Heart clinic',
        purpose: 'To hear how a visit feels',
        language: 'en',
        support: 'Ask Mira at the desk',
        facilitator: { name: 'Mira', worksFor: 'The clinic' },
        voices: defaultVoices,
        plan: defaultPlan,
        agreement: defaultAgreement,
        deck: defaultDeck,
        touchpoints: defaultTouchpoints.map((touchpoint) => ({ id: newId(), ...touchpoint })),
        expected: Object.fromEntries(defaultVoices.map(({ id }) => [id, Math.max(1, people)])),
      },
      token,
      { id: newId, secret, recoveryCode: newRecoveryCode, keys: standIns },
      new Date(),
    )
    if (!made.ok) throw new Error(made.refusal.id)
    this.#board = made.board
    this.changes.push(...made.changes)
    this.facilitator = { person: made.made.person, cookie: `firsthand=${token}` }
    this.#links = made.made.links.flatMap(({ for: joins, secret }) =>
      joins.role === 'participant' ? [{ voice: joins.voice, secret }] : [],
    )
  }

  get board(): Board {
    return this.#board
  }

  get id(): string {
    return this.#board.board.id
  }

  /** Somebody joins by the link of a voice group, with a name. */
  join(voice: string): void {
    const link = this.#links.find((link) => link.voice === voice)
    const token = secret()
    const person = newId()
    const name = `Person ${this.people.length + 1}`
    const joining = { secret: link?.secret ?? '', person, retry: newId(), name, worksFor: null, agreed: 1 }
    const joined = decideJoin(this.#board, joining, token, new Date())
    if (!joined.ok) throw new Error(joined.refusal.id)
    this.take(joined.changes)
    this.people.push({ person, cookie: `firsthand=${token}` })
  }

  /** The facilitator does something that has to succeed. */
  does(command: Command): void {
    const actor = { is: 'facilitator', person: this.facilitator.person } as const
    const decision = decide(this.#board, actor, command, { now: new Date(), keys: standIns })
    if (!decision.ok) throw new Error(`${command.do}: ${decision.refusal.id}`)
    this.take(decision.changes)
  }

  moveTo(phase: string): void {
    while (this.#board.progress.phase !== phase) {
      const left = this.#board.progress.phase
      if (this.#board.progress.stage === 'open') this.does({ do: 'phase.last-words', phase: left })
      const reasons = { letGoReason: 'There was no time', nothingSaidReason: 'It stayed quiet' }
      this.does({ do: 'phase.next', phase: left, ...reasons })
    }
  }

  take(changes: Change[]): void {
    this.changes.push(...changes)
    this.#board = applyChanges(this.#board, changes)
  }
}
