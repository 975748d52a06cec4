import { Worker } from 'node:worker_threads'
import type { Snapshot } from '../stored-document.ts'
import type { DocumentParts } from './condense.ts'

export interface CondenseRequest {
  call: number
  parts: DocumentParts
}

export interface CondenseReply {
  call: number
  snapshot: Snapshot | null
}

/** Condenses documents apart from the thread that serves people. */
export interface Condenser {
  /** Rejects when the parts don't make a whole document, take too long, or the thread ended. */
  condense(parts: DocumentParts): Promise<Snapshot>
  close(): Promise<void>
}

/** A document of the largest size takes two seconds; one that was made to be slow (Yjs knows such) could take hours. */
const PATIENCE_MS = 30_000
/** A second one, so that a slow document does not keep those of other boards waiting. */
const THREADS = 2

type Asked = PromiseWithResolvers<Snapshot> & { parts: DocumentParts }

/** One worker thread, started when first needed and again after it ended; it puts one document together at a time. */
class Thread {
  readonly #patienceMs: number
  readonly #isFree: () => void
  #worker: Worker | null = null
  #doing: Asked | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #calls = 0

  constructor(patienceMs: number, isFree: () => void) {
    this.#patienceMs = patienceMs
    this.#isFree = isFree
  }

  get isBusy(): boolean {
    return this.#doing !== null
  }

  do(asked: Asked): void {
    this.#doing = asked
    const worker = this.#worker ?? this.#start()
    this.#worker = worker
    worker.ref()
    worker.postMessage({ call: ++this.#calls, parts: asked.parts } satisfies CondenseRequest)
    this.#timer = setTimeout(() => void this.#end('A document took too long to be put together.'), this.#patienceMs)
  }

  close(): Promise<void> {
    return this.#end('The thread that compacts documents ended.')
  }

  #start(): Worker {
    const started = new Worker(new URL('./condense-worker.ts', import.meta.url))
    started.on('message', ({ call, snapshot }: CondenseReply) => {
      if (this.#worker !== started || call !== this.#calls) return
      started.unref()
      this.#done((asked) => {
        if (snapshot) asked.resolve(snapshot)
        else asked.reject(new Error('A document could not be put together.'))
      })
    })
    started.on('error', () => {})
    started.on('exit', () => {
      if (this.#worker === started) void this.#end('The thread that compacts documents ended.')
    })
    return started
  }

  async #end(why: string): Promise<void> {
    const last = this.#worker
    this.#worker = null
    this.#done((asked) => asked.reject(new Error(why)))
    await last?.terminate()
  }

  #done(tell: (asked: Asked) => void): void {
    clearTimeout(this.#timer)
    const asked = this.#doing
    this.#doing = null
    if (asked === null) return
    tell(asked)
    this.#isFree()
  }
}

/** A condenser with threads of its own. */
export function createCondenser(patienceMs = PATIENCE_MS): Condenser {
  let waiting: Asked[] = []
  const threads: Thread[] = []
  const next = () => {
    const free = threads.find(({ isBusy }) => !isBusy)
    const asked = waiting[0]
    if (asked === undefined) return
    if (free === undefined && threads.length === THREADS) return
    waiting = waiting.slice(1)
    const thread = free ?? new Thread(patienceMs, next)
    if (free === undefined) threads.push(thread)
    thread.do(asked)
  }
  return {
    condense(parts) {
      const asked = { ...Promise.withResolvers<Snapshot>(), parts }
      waiting.push(asked)
      next()
      return asked.promise
    },
    async close() {
      const left = waiting
      waiting = []
      for (const asked of left) asked.reject(new Error('The thread that compacts documents ended.'))
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}
