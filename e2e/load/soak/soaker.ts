import { setTimeout as delay } from 'node:timers/promises'
import { newId } from '@firsthand/model'
import { WebSocket } from 'ws'
import { LightClient } from '../crowd/light-client.ts'
import type { Seat } from '../servers/kinds.ts'
import type { recordSeat } from '../servers/record-seats.ts'

export type SoakerOf = { document: Seat; record: ReturnType<typeof recordSeat>; random: () => number }

/** Records that people write over and over again, so that a document stays as large as it is. */
const records = 20
const nothing = Uint8Array.of(0)

/**
 * Somebody who comes and goes for hours: opens both sockets as the page does, draws where they may, moves their cursor, says that they are
 * ready, loses the line, comes back. What they drew under their client id stays theirs.
 */
export class Soaker {
  readonly #of: SoakerOf
  readonly #client: LightClient
  #isHere = false
  edits = 0
  visits = 0

  constructor(of: SoakerOf) {
    this.#of = of
    this.#client = new LightClient(of.document, 'firsthand', { arrived: () => {} })
    this.#client.onLost = () => {
      this.#isHere = false
    }
  }

  /** Comes and goes until `isOver`. */
  async live(isOver: () => boolean): Promise<void> {
    const { random } = this.#of
    while (!isOver()) {
      await this.#visit(2_000 + random() * 15_000, isOver)
      await delay(500 + random() * 5_000)
    }
  }

  async #visit(milliseconds: number, isOver: () => boolean): Promise<void> {
    const { random, record } = this.#of
    const live = new WebSocket(record.live.url, { headers: record.live.headers })
    live.on('error', () => {})
    const end = performance.now() + milliseconds
    this.visits += 1
    while (performance.now() < end && !isOver()) {
      // Who may not be here now is told so, and looks again later; so does who was sent away because something has changed.
      if (!this.#isHere) this.#isHere = await this.#client.open(nothing).then(yes, no)
      await delay(200 + random() * 800)
      if (!this.#isHere) continue
      this.#client.point(1, Math.floor(random() * 5_000))
      if (random() < 0.5) {
        this.#client.write(Math.floor(random() * records))
        this.edits += 1
      }
      if (random() < 0.05) await this.#saysReady()
    }
    this.#isHere = false
    this.#client.cut()
    live.terminate()
  }

  /** Refused when the phase has just changed: nothing to do about it. */
  async #saysReady(): Promise<void> {
    const { random, record } = this.#of
    const command = { do: 'person.ready', phase: 'together', ready: random() < 0.5 }
    const { url, headers } = record.commands
    const body = JSON.stringify({ id: newId(), command })
    const answer = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    })
    await answer.arrayBuffer()
  }
}

const yes = () => true
const no = () => false
