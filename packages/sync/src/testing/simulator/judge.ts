import type { Tap } from './connection.ts'
import type { Ledger } from './ledger.ts'
import { readMessages } from './messages.ts'
import { DiskFault } from './storage.ts'

/** Whoever looks over the server's shoulder, frame by frame, and remembers the first thing that may not be. */
export interface Judge {
  /** What was broken first, with the moment; null as long as nothing was. */
  readonly verdict: string | null
  /** Failures of the disk that the server told. */
  readonly faults: number
  /** Closes by the server: reason and how often. */
  readonly closes: ReadonlyMap<string, number>
  broken(what: string): void
  fault(error: unknown): void
  /** Follows one connection. */
  follow(person: string, access: string, room: string): Tap
}

interface World {
  now(): number
  ledger(room: string): Ledger
  accessOf(person: string): string
  isHonest(person: string): boolean
  /** What may wait for one reader, in bytes. */
  mostBacklog: number
}

export function createJudge(world: World): Judge {
  let verdict: string | null = null
  let faults = 0
  const closes = new Map<string, number>()

  const judge: Judge = {
    get verdict() {
      return verdict
    },
    get faults() {
      return faults
    },
    closes,
    broken(what) {
      verdict ??= `${what} (at ${Math.round(world.now())} ms)`
    },
    fault(error) {
      if (error instanceof DiskFault) faults++
      else judge.broken(`the server stumbled: ${error instanceof Error ? error.stack : String(error)}`)
    },
    follow(person, access, room) {
      const ledger = world.ledger(room)
      const honest = world.isHonest(person)
      const { forgettings } = ledger
      let tells = false
      /** Answers and updates that were said here, in order. */
      const said: Uint8Array[] = []
      /** How many of them were told to be stored, and looked for. */
      let known = 0
      const served = (frame: Uint8Array) => {
        const messages = readMessages(frame)
        if (!tells && messages.length !== 1) judge.broken(`${person} never asked for several messages in one frame`)
        for (const message of messages) {
          switch (message.is) {
            case 'answer':
            case 'update': {
              if (world.accessOf(person) !== access)
                judge.broken(`${person} was sent a change after their access changed`)
              const lacks = ledger.lacks(message.bytes)
              if (lacks !== null) judge.broken(`${person} was sent what is not stored: ${lacks}`)
              const remembers = ledger.remembers(message.bytes, forgettings)
              if (remembers !== null)
                judge.broken(`${person} was sent what was deleted before it was widened: ${remembers}`)
              break
            }
            case 'saved': {
              if (message.number > said.length) judge.broken(`${person} was told that ${message.number} are stored`)
              // What the disk has it keeps: each is looked for once.
              for (const update of honest ? said.slice(known, message.number) : []) {
                const lacks = ledger.lacks(update)
                if (lacks !== null) judge.broken(`${person} was told that it is stored: ${lacks}`)
              }
              known = Math.max(known, message.number)
              break
            }
            case 'ask':
              if (access === 'read') judge.broken(`${person}, a reader, was asked for their state`)
              break
            case 'terms':
              if (message.number !== (access === 'write' ? 1 : 0)) judge.broken(`${person} was told wrong terms`)
              break
            case 'presence':
              break
            default:
              judge.broken(`${person} was sent ${message.is}`)
          }
        }
      }
      return {
        heard(frame) {
          if (!honest) return
          for (const message of readMessages(frame)) {
            if (message.is === 'tell-me') tells = true
            if (message.is === 'answer' || message.is === 'update') said.push(message.bytes.slice())
          }
        },
        served,
        piled(bytes) {
          if (bytes > world.mostBacklog) judge.broken(`${bytes} bytes pile up for ${person}`)
        },
        unnoticed: (ms) => judge.broken(`nobody noticed for ${ms} ms that ${person} is gone`),
        closing(code, reason) {
          const kind = `${code} ${reason}`
          closes.set(kind, (closes.get(kind) ?? 0) + 1)
          // A reader's edit that builds on others which they could not store is no edit that anybody could take.
          const couldBe = access === 'read' && reason === 'unfit'
          if (honest && code === 4422 && !couldBe)
            judge.broken(`${person}, who is honest and may ${access}, was closed with ${kind}`)
        },
      }
    },
  }
  return judge
}
