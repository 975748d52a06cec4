import type { AuthorKey, Language, Spoken } from '@firsthand/model'
import type { LightPerson } from '../session/light-person.ts'
import type { LightSession } from '../session/light-session.ts'
import type { LiveLine } from '../session/live-line.ts'
import { refusalIn } from '../session/request.ts'
import type { Pace } from './pace.ts'
import { type Both, moments, type Telling } from './told/telling.ts'

type Said = { telling: Telling; key: AuthorKey }
/** Moments at which somebody may want to stop and look: a queue to decide, what comes of it is promised, everything has been played. */
export type Scene = 'queue' | 'promised' | 'played'
type Parts = {
  session: LightSession
  line: LiveLine
  language: Language
  pace: Pace
  tell: (line: string) => void
  /** The play goes on when it resolves. */
  scene?: (is: Scene) => Promise<void>
}

/** A board that is being played: who is there, what they have said, and how fast it goes. */
export class Demo {
  readonly session: LightSession
  /** The facilitator's picture. */
  readonly line: LiveLine
  readonly language: Language
  readonly pace: Pace
  /** Says on the terminal what happens. Never what somebody said. */
  readonly tell: (line: string) => void
  readonly scene: (is: Scene) => Promise<void>
  readonly people = new Map<string, LightPerson>()
  readonly #said = new Map<string, Said>()
  readonly #named = new Map<string, string>()

  constructor({ session, line, language, pace, tell, scene = async () => {} }: Parts) {
    this.session = session
    this.line = line
    this.language = language
    this.pace = pace
    this.tell = tell
    this.scene = scene
  }

  person(id: string): LightPerson {
    const person = this.people.get(id)
    if (!person) throw new Error(`nobody called ${id} is in the room`)
    return person
  }

  say(words: Both): string {
    return words[this.language]
  }

  spoken({ at, felt, feels, own, words, about = 'experience', scribe, mayGo }: Telling, instead?: Both): Spoken {
    const emotions = [...feels.map((deck) => ({ deck })), ...(own ? [{ own: this.say(own) }] : [])]
    return {
      about,
      touchpoint: this.session.touchpoints[moments.indexOf(at)] ?? null,
      emotions,
      valence: felt,
      words: this.say(instead ?? words),
      ...(scribe ? { writtenDownBy: scribe } : {}),
      ...(mayGo ? { mayGo } : {}),
    }
  }

  /** Somebody says something: without their name by a permit, or with it where the phase allows that. */
  async hear(telling: Telling, naming: 'nameless' | 'named' = telling.named ? 'named' : 'nameless'): Promise<void> {
    const person = this.person(telling.who)
    const key = naming === 'named' ? person.nextKey() : await person.saysWithoutName(this.spoken(telling))
    if (naming === 'named') {
      const { id: contribution, secretHash } = key
      await person.does({ do: 'contribution.add', contribution, secretHash, spoken: this.spoken(telling) })
    }
    this.#said.set(key.id, { telling, key })
    if (telling.called) this.called(telling.called, key.id)
  }

  /** Remembers under which name the script speaks of a contribution or theme. */
  called(name: string, id: string): void {
    this.#named.set(name, id)
  }

  idOf(name: string): string {
    const id = this.#named.get(name)
    if (!id) throw new Error(`nothing is called ${name}`)
    return id
  }

  said(id: string): Said | undefined {
    return this.#said.get(id)
  }

  allSaid(): Said[] {
    return [...this.#said.values()]
  }

  /** What an author does with a slip, without their session. */
  async byHand({ telling, key }: Said, act: { op: 'withdraw' } | { op: 'edit'; spoken: Spoken }): Promise<void> {
    const { id: contribution, secret } = key
    const { board } = this.session.made
    const answer = await this.person(telling.who).said({ board, contribution, secret, ...act })
    if (refusalIn(answer)) throw new Error(`${act.op}: ${answer.status} ${answer.text}`)
  }

  /**
   * One thing of the script. People who look at the demo can lead it too (move on, hide, remove somebody), so what is then refused is told
   * and left; played all at once, nobody interferes, and it is an error.
   */
  async step(act: () => Promise<unknown>): Promise<void> {
    try {
      await act()
    } catch (error) {
      if (this.pace.over.aborted || this.pace.speed === 'at-once') throw error
      this.tell(`(Left out: ${error instanceof Error ? error.message.slice(0, 120) : String(error)})`)
    }
  }
}
