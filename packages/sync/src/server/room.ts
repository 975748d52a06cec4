import { closeCodes } from '@firsthand/model'
import { encodeFrame } from '../wire/frame.ts'
import type { Limits } from './limits.ts'
import type { ParsePresence } from './presence.ts'
import { createPresence } from './presence.ts'
import type { RoomDocument, StoredDocument } from './room-document.ts'
import { openRoomDocument } from './room-document.ts'
import type { Seat } from './seat.ts'

/** How a host ended a commit: all of it is stored, or nothing since these people may not write (any more). */
export type CommitOutcome = { is: 'stored' } | { is: 'refused'; persons: string[] }

/** Where a room's document lives. All of it rejects on failure, and a failed load is never taken for an empty document. */
export interface RoomHost {
  load(): Promise<StoredDocument | null>
  /** Stores updates by these people, all or none, in the board's one queue, where it looks at their access again. */
  commit(updates: Uint8Array[], persons: string[]): Promise<CommitOutcome>
  compact(): Promise<void>
  onFault(error: unknown): void
}

/** What a seat brings to a room. `done` is called when the room is through with it, however it ended. */
export type Job = { seat: Seat; done: () => void } & (
  | { is: 'ask'; stateVector: Uint8Array }
  | { is: 'write'; kind: 'answer' | 'update'; update: Uint8Array; index: number }
)

/** One document with the sockets that are in it. The engine behind this may change; this is what the rest knows. */
export interface Room {
  readonly seats: ReadonlySet<Seat>
  join(seat: Seat): void
  leave(seat: Seat): void
  push(job: Job): void
  /** False when the bytes can't be read. */
  presence(seat: Seat, states: Uint8Array): boolean
  showPresence(seat: Seat): void
  /** Resolves when everything pushed so far is stored, or refused. */
  settled(): Promise<void>
  close(): void
}

type Write = Extract<Job, { is: 'write' }>

/**
 * A room that keeps its document as a Y.Doc. It works in turns: what has arrived is inspected and staged, committed as
 * one, and only then sent to others and acknowledged. Questions are answered between turns, when what the room holds is
 * exactly what is stored.
 */
export function createRoom(host: RoomHost, parsePresence: ParsePresence, limits: Limits): Room {
  const seats = new Set<Seat>()
  const owners = new Map<number, string>()
  const presence = createPresence(seats, parsePresence, limits)
  let jobs: Job[] = []
  let document: RoomDocument | null = null
  let turning: Promise<void> | null = null
  let compacting: Promise<void> | null = null

  const open = async () => openRoomDocument(await host.load(), owners, limits)
  const finish = (done: Job[]) => {
    for (const job of done) job.done()
  }

  /** Gives up what was staged and not stored, and puts `again` first in the queue. */
  const reopen = async (again: Job[]) => {
    document?.close()
    document = null
    jobs = [...again, ...jobs]
    document = await open()
  }

  const stage = (on: RoomDocument, { seat, kind, update }: Write) => {
    if (seat.access === 'read') {
      const found = on.inspect(update)
      if (found.is === 'nothing') return 'known'
      if (found.is === 'unfit') seat.expel(closeCodes.malformed, 'unfit')
      else seat.expel(closeCodes.notAllowed, 'read-only')
      return 'refused'
    }
    // Its answer will contain this, and what it builds on: taken alone it might not fit yet.
    if (kind === 'update' && !seat.answered) return 'covered'
    seat.answered = true
    const verdict = on.stage(update, seat.person)
    if (verdict === 'known' || verdict === 'staged') return verdict
    seat.expel(closeCodes.malformed, verdict === 'broken' ? 'unfit' : verdict)
    return verdict === 'broken' ? 'broken' : 'refused'
  }

  const relay = (writes: Write[]) => {
    for (const { seat: writer, update } of writes) {
      const bytes = encodeFrame({ is: 'update', update })
      for (const seat of seats) if (seat !== writer && seat.subscribed) seat.send(bytes)
    }
  }

  const answer = (on: RoomDocument, seat: Seat, stateVector: Uint8Array) => {
    const update = on.since(stateVector)
    if (update === null) return seat.expel(closeCodes.malformed, 'malformed')
    seat.sendDocument(encodeFrame({ is: 'answer', update }))
    if (seat.subscribed) return
    seat.subscribed = true
    // Only who may write is asked for what they have.
    if (seat.access === 'write') seat.send(encodeFrame({ is: 'ask', stateVector: on.stateVector() }))
    presence.show(seat)
  }

  const turn = async (on: RoomDocument) => {
    const taken = jobs
    jobs = []
    const staged: Write[] = []
    const acknowledged = new Map<Seat, number>()
    for (const [at, job] of taken.entries()) {
      if (job.seat.standing === 'expelled' || job.is === 'ask') continue
      const verdict = stage(on, job)
      if (verdict === 'staged') staged.push(job)
      if (verdict === 'staged' || verdict === 'known') acknowledged.set(job.seat, job.index)
      if (verdict === 'broken') {
        // Yjs stumbled over it half way. What was staged before it is staged again on a document read anew.
        const before = taken.slice(0, at).filter((one) => one.is === 'ask' || staged.includes(one))
        finish(taken.slice(0, at + 1).filter((one) => !before.includes(one)))
        return reopen([...before, ...taken.slice(at + 1)])
      }
    }
    if (staged.length > 0) {
      const outcome = await commit(staged)
      if (outcome.is !== 'stored') {
        const stays = (job: Job) => job.is === 'ask' || (outcome.is === 'refused' && staged.includes(job))
        const again = taken.filter((job) => stays(job) && job.seat.standing !== 'expelled')
        finish(taken.filter((job) => !again.includes(job)))
        return reopen(again)
      }
      on.run += staged.length
      relay(staged)
    }
    for (const [seat, index] of acknowledged) {
      if (seat.wantsTelling) seat.send(encodeFrame({ is: 'saved', count: index + 1 }))
    }
    for (const job of taken) {
      if (job.is === 'ask' && job.seat.standing === 'here') answer(on, job.seat, job.stateVector)
    }
    finish(taken)
    if (on.run >= limits.compactAfter) compact(on)
  }

  const commit = async (staged: Write[]): Promise<CommitOutcome | { is: 'failed' }> => {
    const persons = [...new Set(staged.map((write) => write.seat.person))]
    try {
      const outcome = await host.commit(
        staged.map((write) => write.update),
        persons,
      )
      if (outcome.is === 'stored') return outcome
      const refused = staged.filter((write) => outcome.persons.includes(write.seat.person))
      if (refused.length === 0) throw new Error('A commit was refused without naming anybody who wrote.')
      for (const { seat } of refused) seat.expel(...accessChanged)
      return outcome
    } catch (error) {
      host.onFault(error)
      // What waits behind it for this document may build on it: its writers come back and send again what they have.
      for (const job of [...staged, ...jobs]) if (job.is === 'write') job.seat.expel(...notSaved)
      return { is: 'failed' }
    }
  }

  const compact = (on: RoomDocument) => {
    if (compacting !== null) return
    on.run = 0
    compacting = host
      .compact()
      .catch((error) => host.onFault(error))
      .finally(() => {
        compacting = null
      })
  }

  const turns = async () => {
    try {
      document ??= await open()
      while (jobs.length > 0) await turn(document)
    } catch (error) {
      host.onFault(error)
      document = null
      for (const seat of seats) seat.expel(...notSaved)
      finish(jobs)
      jobs = []
    }
  }
  const wake = () => {
    turning ??= turns().finally(() => {
      turning = null
      if (jobs.length > 0) wake()
    })
  }

  return {
    seats,
    join: (seat) => {
      seats.add(seat)
    },
    leave(seat) {
      seats.delete(seat)
      presence.remove(seat)
    },
    push(job) {
      jobs.push(job)
      wake()
    },
    presence: (seat, states) => presence.receive(seat, states),
    showPresence: (seat) => presence.show(seat),
    async settled() {
      while (turning !== null || compacting !== null) {
        await turning
        await compacting
      }
    },
    close() {
      presence.close()
      document?.close()
    },
  }
}

const accessChanged = [closeCodes.accessChanged, 'access-changed'] as const
const notSaved = [closeCodes.notSaved, 'not-saved'] as const
