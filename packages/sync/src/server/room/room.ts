import { closeCodes } from '@firsthand/model'
import * as Y from 'yjs'
import type { Clock } from '../../time/clock.ts'
import { encodeFrame } from '../../wire/frame.ts'
import type { Limits } from '../limits.ts'
import type { Line, Message } from '../line.ts'
import type { ParsePresence } from '../presence/presence.ts'
import { Presence } from '../presence/presence.ts'
import type { HeldDocument } from './held-document.ts'
import type { CommitOutcome, RoomHost } from './kept-document.ts'
import { KeptDocument } from './kept-document.ts'
import type { Job, SeatedIn, Sitter } from './seat.ts'
import { Seat } from './seat.ts'
import type { Write } from './stage.ts'
import { Stage } from './stage.ts'

const accessChanged = [closeCodes.accessChanged, 'access-changed'] as const
const notSaved = [closeCodes.notSaved, 'not-saved'] as const

export interface RoomParts {
  parsePresence: ParsePresence
  limits: Limits
  clock: Clock
  /** Told when nobody is left. */
  emptied: () => void
}

/**
 * One document with the sockets that are in it. It works in turns: what has arrived is inspected and staged, committed as
 * one, and only then sent to others and acknowledged, to each as one message. Questions are answered between turns, when
 * what the room holds is exactly what is stored.
 */
export class Room implements SeatedIn {
  readonly #host: RoomHost
  readonly #parts: RoomParts
  readonly #kept: KeptDocument
  readonly #seats = new Set<Seat>()
  readonly #presence: Presence
  #jobs: Job[] = []
  #turning: Promise<void> | null = null
  #wasWritten = false

  constructor(host: RoomHost, parts: RoomParts) {
    this.#host = host
    this.#parts = parts
    this.#kept = new KeptDocument(host, parts.limits)
    this.#presence = new Presence(this.#seats, parts)
  }

  get seats(): ReadonlySet<Seat> {
    return this.#seats
  }

  join(line: Line, sitter: Sitter): Seat {
    const seat = new Seat(line, sitter, this, this.#parts)
    this.#seats.add(seat)
    return seat
  }

  leave(seat: Seat): void {
    this.#seats.delete(seat)
    this.#presence.remove(seat)
    if (this.#seats.size === 0) this.#parts.emptied()
  }

  push(job: Job): void {
    this.#jobs.push(job)
    this.#wake()
  }

  presence(seat: Seat, states: Uint8Array): boolean {
    return this.#presence.receive(seat, states)
  }

  showPresence(seat: Seat): void {
    this.#presence.show(seat)
  }

  since(seat: Seat, position: number): { message: Message; upto: number } | null {
    const { held } = this.#kept
    const message = held?.since(position) ?? null
    if (held && message) return { message, upto: held.upto }
    // What they lack is not here any more as rows: they get all of it.
    this.push({ is: 'ask', seat, stateVector: nothing })
    return null
  }

  /** From now on nothing is served that was deleted before. */
  widen(): void {
    this.#kept.widen()
    this.#kept.forget().catch((error) => this.#host.onFault(error))
  }

  /** Compacts when nothing was written since the last call, and it is worth it; `empty`: when there is anything to compact. */
  async tidy(empty = false): Promise<void> {
    const isQuiet = !this.#wasWritten
    this.#wasWritten = false
    const { held } = this.#kept
    if (held === null || !(empty ? !held.isCompact : isQuiet && held.isLong(true))) return
    await this.#kept.compactAtLeisure().catch((error) => this.#host.onFault(error))
  }

  /** Whether something is on its way to the store. */
  get isBusy(): boolean {
    return this.#turning !== null
  }

  /** Resolves when everything pushed so far is stored, or refused. */
  async settled(): Promise<void> {
    while (this.#turning !== null) await this.#turning
    await this.#kept.settled()
  }

  close(): void {
    this.#presence.close()
  }

  #wake(): void {
    this.#turning ??= this.#turns().finally(() => {
      this.#turning = null
      if (this.#jobs.length > 0) this.#wake()
    })
  }

  async #turns(): Promise<void> {
    try {
      while (this.#jobs.length > 0) await this.#turn(await this.#open())
    } catch (error) {
      this.#host.onFault(error)
      this.#kept.doubt()
      const lost = this.#jobs
      this.#jobs = []
      for (const seat of this.#seats) seat.expel(...notSaved)
      for (const job of lost) job.seat.settled(job)
    }
  }

  /** The document as it is stored now. What was stored without our knowing is shown before anything builds on it. */
  async #open(): Promise<HeldDocument> {
    const held = await this.#kept.get()
    const shown = this.#kept.takeShown()
    if (shown !== null && shown !== held.upto) {
      const message = held.since(shown)
      if (message === null) for (const seat of this.#seats) seat.expel(...accessChanged)
      else this.#show(message, held.upto)
    }
    return held
  }

  async #turn(held: HeldDocument): Promise<void> {
    const taken = this.#jobs
    this.#jobs = []
    const stage = new Stage(held, this.#parts.limits)
    const accepted: Write[] = []
    for (const job of taken) {
      if (job.is === 'write' && job.seat.standing !== 'expelled' && stage.take(job)) accepted.push(job)
    }
    const counts = new Map(accepted.map(({ seat, index }) => [seat, index + 1]))
    if (stage.isEmpty) for (const [seat, count] of counts) acknowledge(seat, count)
    else {
      const { row, deletes, claims } = stage.row()
      const outcome = await this.#commit(stage, { update: row.update, claims })
      if (outcome.is !== 'stored') {
        const again = (job: Job) => job.is === 'ask' || (outcome.is === 'refused' && accepted.includes(job))
        return this.#putBack(taken, (job) => again(job) && job.seat.standing !== 'expelled')
      }
      held.add(row, deletes, claims)
      this.#wasWritten = true
      const writers = new Set(stage.writes.map(({ seat }) => seat))
      this.#show({ bytes: encodeFrame({ is: 'update', update: row.update }) }, held.upto, writers, counts)
    }
    await this.#answer(held, taken)
    for (const job of taken) job.seat.settled(job)
    if (held.isLong(false)) this.#kept.compactAtLeisure().catch((error) => this.#host.onFault(error))
  }

  /** One message for each: what the turn brought, and what of theirs is stored. The only writer of a turn has it already. */
  #show(message: Message, upto: number, writers = new Set<Seat>(), counts = new Map<Seat, number>()): void {
    for (const seat of this.#seats) {
      const count = counts.get(seat)
      const lacksIt = seat.outbox.isLive && !(writers.size === 1 && writers.has(seat))
      if (lacksIt && count !== undefined && seat.wantsTelling) {
        seat.sendTurn({ bytes: joined(savedFrame(count), message.bytes) }, upto)
      } else {
        if (lacksIt) seat.sendTurn(message, upto)
        if (count !== undefined) acknowledge(seat, count)
      }
    }
  }

  async #answer(held: HeldDocument, taken: Job[]): Promise<void> {
    const asks = taken.filter((job) => job.is === 'ask').filter(({ seat }) => seat.standing === 'here')
    if (asks.length === 0) return
    try {
      await this.#kept.forget()
    } catch (error) {
      this.#host.onFault(error)
      for (const { seat } of asks) seat.expel(...notSaved)
    }
    for (const { seat, stateVector } of asks) {
      if (seat.standing !== 'here') continue
      const vector = readVector(stateVector)
      if (vector === null) {
        seat.expel(closeCodes.malformed, 'malformed')
        continue
      }
      const { hasAsked } = seat.outbox
      seat.outbox.open(held.answerTo(vector), held.upto)
      if (hasAsked) continue
      // Only who may write is asked for what they have.
      if (seat.sitter.access === 'write') seat.send(held.question())
      this.#presence.show(seat)
    }
  }

  #putBack(taken: Job[], stays: (job: Job) => boolean): void {
    this.#jobs = [...taken.filter(stays), ...this.#jobs]
    for (const job of taken) if (!stays(job)) job.seat.settled(job)
  }

  async #commit(
    { writes }: Stage,
    written: Parameters<RoomHost['commit']>[0],
  ): Promise<CommitOutcome | { is: 'failed' }> {
    const persons = [...new Set(writes.map(({ seat }) => seat.sitter.person))]
    try {
      const outcome = await this.#host.commit(written, persons)
      if (outcome.is === 'stored') return outcome
      const refused = writes.filter(({ seat }) => outcome.persons.includes(seat.sitter.person))
      if (refused.length === 0) throw new Error('A commit was refused without naming anybody who wrote.')
      for (const { seat } of refused) seat.expel(...accessChanged)
      return outcome
    } catch (error) {
      this.#host.onFault(error)
      this.#kept.doubt()
      // What waits behind it may build on it: its writers come back and send again what they have.
      for (const job of [...writes, ...this.#jobs]) if (job.is === 'write') job.seat.expel(...notSaved)
      return { is: 'failed' }
    }
  }
}

/** The state vector of who has nothing. */
const nothing = Uint8Array.from([0])

function readVector(bytes: Uint8Array): Map<number, number> | null {
  try {
    return Y.decodeStateVector(bytes)
  } catch {
    return null
  }
}

const savedFrame = (count: number) => encodeFrame({ is: 'saved', count })

function acknowledge(seat: Seat, count: number): void {
  if (seat.wantsTelling) seat.send({ bytes: savedFrame(count) })
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts)
}
