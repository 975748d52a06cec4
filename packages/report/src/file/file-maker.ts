import { Worker } from 'node:worker_threads'
import type { Language } from '@firsthand/model'
import type { ReportPart } from '../document/report-part.ts'
import type { SessionOutput } from '../output/session-output.ts'
import type { FileFormat } from './file-format.ts'

export type FileRequest = {
  call: number
  format: FileFormat
  output: SessionOutput
  language: Language
  timeZone: string
  /** The parts that are left out of a report. */
  without: readonly ReportPart[]
}
export type FileReply = { call: number; bytes: Uint8Array | null }

/** A session of 300 contributions takes a second or two; one that takes this long is given up, so that others get theirs. */
const PATIENCE_MS = 60_000
/** After this long with nothing to do the thread ends, and its fonts leave the memory. */
const IDLE_MS = 120_000
/** So many may wait; more are refused at once. */
const MOST_WAITING = 20

type Asked = PromiseWithResolvers<Uint8Array> & { request: Omit<FileRequest, 'call'> }

/** Makes files apart from the thread that serves people, one after the other. */
export class FileMaker {
  readonly #patienceMs: number
  #worker: Worker | null = null
  #waiting: Asked[] = []
  #doing: Asked | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #calls = 0

  constructor(patienceMs = PATIENCE_MS) {
    this.#patienceMs = patienceMs
  }

  /** Whether one more would be refused. */
  get isFull(): boolean {
    return this.#waiting.length >= MOST_WAITING
  }

  /** Promises the bytes. Rejects when too many wait, when it takes too long, and when the thread ended. */
  make(request: Omit<FileRequest, 'call'>): Promise<Uint8Array> {
    if (this.isFull) return Promise.reject(new Error('Too many files are asked for at once.'))
    const asked = { ...Promise.withResolvers<Uint8Array>(), request }
    this.#waiting.push(asked)
    this.#next()
    return asked.promise
  }

  /** Ends the thread; what was asked for is refused. */
  async close(): Promise<void> {
    for (const asked of this.#waiting.splice(0)) asked.reject(new Error('The thread that makes files ended.'))
    await this.#end('The thread that makes files ended.')
  }

  #next(): void {
    if (this.#doing !== null) return
    const asked = this.#waiting.shift()
    if (!asked) return
    clearTimeout(this.#timer)
    this.#doing = asked
    const worker = this.#worker ?? this.#start()
    this.#worker = worker
    worker.ref()
    worker.postMessage({ ...asked.request, call: ++this.#calls } satisfies FileRequest)
    this.#timer = setTimeout(() => void this.#end('A file took too long to make.'), this.#patienceMs)
  }

  #start(): Worker {
    const started = new Worker(new URL('./file-worker.ts', import.meta.url))
    started.on('message', ({ call, bytes }: FileReply) => {
      if (this.#worker !== started || call !== this.#calls) return
      started.unref()
      this.#done((asked) => {
        if (bytes) asked.resolve(bytes)
        else asked.reject(new Error('A file could not be made.'))
      })
    })
    started.on('error', () => {})
    started.on('exit', () => {
      if (this.#worker === started) void this.#end('The thread that makes files ended.')
    })
    return started
  }

  async #end(why: string): Promise<void> {
    const last = this.#worker
    this.#worker = null
    this.#done((asked) => asked.reject(new Error(why)))
    clearTimeout(this.#timer)
    await last?.terminate()
  }

  #done(tell: (asked: Asked) => void): void {
    clearTimeout(this.#timer)
    const asked = this.#doing
    this.#doing = null
    if (asked) tell(asked)
    this.#next()
    if (this.#doing === null) this.#timer = setTimeout(() => void this.#end(''), IDLE_MS).unref()
  }
}
