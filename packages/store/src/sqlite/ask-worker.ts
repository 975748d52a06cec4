import type { Worker } from 'node:worker_threads'
import { StorageError, storageClosed, storageFailed } from '../storage-error.ts'
import type { Act, Acts, Calls, Opening, Reply, Request } from './protocol.ts'

type Waiting = { resolve: (result: never) => void; reject: (error: StorageError) => void }

/** Asks the worker for one act; resolves with its result when it is durable. */
export type Ask = <A extends Act>(act: A, args: Acts[A]['args']) => Promise<Acts[A]['result']>

/**
 * Waits for a worker to open the storage and gives the way to ask it. What is asked before the event loop turns goes to
 * the worker in one message. If the thread ends without having been asked to close, everything that waits rejects
 * (nothing may be taken for stored), later calls reject, and `onFault` is told.
 */
export function askWorker(worker: Worker, onFault: (error: StorageError) => void): Promise<Ask> {
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let gathered: Request[] = []
  let ended: (() => StorageError) | null = null
  let closing = false

  const send = () => {
    const requests = gathered
    gathered = []
    worker.postMessage({ first: calls - requests.length + 1, requests } satisfies Calls)
  }
  const ask: Ask = (act, args) => {
    if (ended !== null) return Promise.reject(ended())
    if (closing) return Promise.reject(storageClosed())
    closing = act === 'close'
    if (gathered.length === 0) setImmediate(send)
    gathered.push({ act, args } as Request)
    const call = ++calls
    return new Promise((resolve, reject) => waiting.set(call, { resolve, reject }))
  }
  const answered = (call: number) => {
    const asked = waiting.get(call)
    waiting.delete(call)
    return asked
  }
  const settle = (reply: Reply) => {
    if (reply.is === 'done') answered(reply.call)?.resolve(reply.result as never)
    for (const { call, id, message } of reply.is === 'done' ? [] : reply.failed) {
      answered(call)?.reject(new StorageError(id, message))
    }
    if (reply.is !== 'stored') return
    const { first, count } = reply
    for (let call = first; call < first + count; call++) answered(call)?.resolve(null as never)
  }
  const end = (fault: boolean) => {
    if (ended !== null) return
    ended = fault ? () => storageFailed('its thread ended') : storageClosed
    for (const asked of waiting.values()) asked.reject(ended())
    waiting.clear()
    if (fault) onFault(ended())
  }

  return new Promise((resolve, reject) => {
    worker.once('message', (opening: Opening) => {
      if (!opening.opened) {
        ended = storageClosed
        reject(new StorageError(opening.id, opening.message))
        return
      }
      worker.on('message', settle)
      resolve(ask)
    })
    worker.on('error', () => {
      reject(storageFailed('its thread did not start'))
      end(true)
    })
    worker.on('exit', () => {
      reject(storageFailed('its thread did not start'))
      end(!closing || waiting.size > 0)
    })
  })
}
