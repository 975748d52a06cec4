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
  /** Rejects when the parts don't make a whole document, or the thread ended. */
  condense(parts: DocumentParts): Promise<Snapshot>
  close(): Promise<void>
}

/** A condenser with a worker thread of its own, started when first needed and again after it ended. */
export function createCondenser(): Condenser {
  const waiting = new Map<number, PromiseWithResolvers<Snapshot>>()
  let worker: Worker | null = null
  let calls = 0

  const start = () => {
    const started = new Worker(new URL('./condense-worker.ts', import.meta.url))
    started.on('message', ({ call, snapshot }: CondenseReply) => {
      const asked = waiting.get(call)
      waiting.delete(call)
      if (waiting.size === 0) started.unref()
      if (snapshot) asked?.resolve(snapshot)
      else asked?.reject(new Error('A document could not be put together.'))
    })
    started.on('error', () => {})
    started.on('exit', () => {
      if (worker !== started) return
      worker = null
      for (const asked of waiting.values()) asked.reject(new Error('The thread that compacts documents ended.'))
      waiting.clear()
    })
    return started
  }

  return {
    condense(parts) {
      worker ??= start()
      worker.ref()
      const asked = Promise.withResolvers<Snapshot>()
      const call = ++calls
      waiting.set(call, asked)
      worker.postMessage({ call, parts } satisfies CondenseRequest)
      return asked.promise
    },
    async close() {
      const last = worker
      worker = null
      await last?.terminate()
      for (const asked of waiting.values()) asked.reject(new Error('The thread that compacts documents ended.'))
      waiting.clear()
    },
  }
}
