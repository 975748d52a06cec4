import * as Y from 'yjs'
import type { Snapshot, StoredDocument, Written } from '../../server/stored-document.ts'
import type { Agenda } from './agenda.ts'
import { createLedger, type Ledger } from './ledger.ts'
import type { Random } from './random.ts'

/** How the disk is: how long an act takes, and how many go wrong. */
export type Disk = 'well' | 'slow' | 'flaky' | 'dying' | 'full'

export interface Storage {
  disk: Disk
  load(name: string): Promise<StoredDocument | null>
  write(name: string, written: Written): Promise<void>
  /** Keeps what a command did, and the document that it begins. */
  keep(command: string, begun?: { name: string; update: Uint8Array }): Promise<void>
  readonly commands: ReadonlySet<string>
  compact(name: string, snapshot: Snapshot, upto: number): Promise<void>
  /** What is on the disk now, for those who judge. */
  stored(name: string): StoredDocument | null
  ledger(name: string): Ledger
  /** How often an act has failed, and its caller was told. */
  readonly failures: number
  /** The process is gone: what was under way is done or not, and nobody hears of it. */
  crash(): void
}

export class DiskFault extends Error {}

interface Act {
  durable(): void
  answer(): void
  fail(error: Error): void
  kind: 'load' | 'change' | 'command'
}

/** A disk in virtual time: acts follow each other, take a while, fail, or succeed without anybody hearing of it. */
export function createStorage(agenda: Agenda, random: Random, broken: (what: string) => void): Storage {
  const documents = new Map<string, StoredDocument>()
  const ledgers = new Map<string, Ledger>()
  const commands = new Set<string>()
  let waiting: Act[] = []
  let process = 0
  let failures = 0

  const duration = () =>
    storage.disk === 'slow' || storage.disk === 'dying' ? 200 + random.below(3000) : 1 + random.below(20)
  const fate = (kind: Act['kind']): 'done' | 'failed' | 'done, unheard' => {
    const { disk } = storage
    if (disk === 'full') return kind === 'load' ? 'done' : 'failed'
    if (disk === 'well' || disk === 'slow' || !random.once(3)) return 'done'
    // A command whose answer is lost would leave the board's memory behind its disk, which is not what is tried here.
    return kind === 'command' || random.once(2) ? 'failed' : 'done, unheard'
  }
  const work = () => {
    const act = waiting[0]
    if (act === undefined) return
    const mine = process
    agenda.after(duration(), () => {
      if (mine !== process) return
      const comesTo = fate(act.kind)
      if (comesTo !== 'failed') act.durable()
      agenda.after(random.below(5), () => {
        if (mine !== process) return
        waiting.shift()
        if (comesTo === 'done') act.answer()
        else {
          failures++
          act.fail(new DiskFault(comesTo))
        }
        work()
      })
    })
  }
  const queue = <Answer>(kind: Act['kind'], durable: () => Answer) =>
    new Promise<Answer>((resolve, reject) => {
      let answer: Answer
      let done = false
      let refused: Error | null = null
      const once = () => {
        if (done) return
        done = true
        try {
          answer = durable()
        } catch (error) {
          refused = error as Error
        }
      }
      waiting.push({ kind, durable: once, answer: () => (refused ? reject(refused) : resolve(answer)), fail: reject })
      if (waiting.length === 1) work()
    })
  const documentOf = (name: string) => {
    const found = documents.get(name) ?? { snapshot: null, updates: [], upto: 0, claims: [] }
    documents.set(name, found)
    return found
  }

  const storage: Storage = {
    disk: 'well',
    load: (name) => queue('load', () => storage.stored(name)),
    write: (name, written) =>
      queue('change', () => {
        const document = documentOf(name)
        for (const { client, mark } of written.claims)
          if (document.claims.some((one) => one.client === client && one.mark !== mark)) throw new Error('claim taken')
        document.updates.push(Uint8Array.from(written.update))
        document.upto++
        document.claims.push(...written.claims.map((claim) => ({ ...claim })))
        storage.ledger(name).add(written.update)
      }),
    compact: (name, snapshot, upto) =>
      queue('change', () => {
        const document = documents.get(name)
        const run = (document?.upto ?? 0) - upto
        if (document === undefined || run < 0 || run > document.updates.length) throw new Error('a stale compaction')
        document.snapshot = copyOf(snapshot)
        document.updates = document.updates.slice(document.updates.length - run)
        const missing = storage.ledger(name).missingFrom(docOf(document))
        if (missing !== null) broken(`compaction lost what was stored: ${missing}`)
      }),
    keep: (command, begun) =>
      queue('command', () => {
        if (commands.has(command)) return
        commands.add(command)
        if (begun === undefined) return
        documentOf(begun.name).updates = [Uint8Array.from(begun.update)]
        documentOf(begun.name).upto = 1
        storage.ledger(begun.name).add(begun.update)
      }),
    commands,
    stored(name) {
      const document = documents.get(name)
      if (document === undefined) return null
      return {
        snapshot: document.snapshot && copyOf(document.snapshot),
        updates: document.updates.map((update) => update.slice()),
        upto: document.upto,
        claims: document.claims.map((claim) => ({ ...claim })),
      }
    },
    ledger(name) {
      const found = ledgers.get(name) ?? createLedger(() => docOf(documents.get(name) ?? null))
      ledgers.set(name, found)
      return found
    },
    get failures() {
      return failures
    },
    crash() {
      process++
      const first = waiting[0]
      waiting = []
      if (first !== undefined && random.once(2)) first.durable()
    },
  }
  return storage
}

const copyOf = ({ update, vector, deletes }: Snapshot): Snapshot => ({
  update: Uint8Array.from(update),
  vector: Uint8Array.from(vector),
  deletes: Uint8Array.from(deletes),
})

/** A stored document, rebuilt by nothing but Yjs. */
export function docOf(stored: StoredDocument | null): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot.update)
    for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update)
  })
  return doc
}
