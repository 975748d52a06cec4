import type { Worker } from 'node:worker_threads'
import { StorageError, storageClosed, storageFailed } from '../storage-error.ts'
import type { Act, Acts, Opening, Reply, Request } from './protocol.ts'

type Waiting = { resolve: (result: never) => void; reject: (error: StorageError) => void }

/** Asks the worker for one act; resolves with its result when it is durable. */
export type Ask = <A extends Act>(act: A, args: Acts[A]['args'], transfer?: ArrayBuffer[]) => Promise<Acts[A]['result']>

/**
 * Waits for a worker to open the storage and gives the way to ask it. If the thread ends without having been asked to
 * close, everything that waits rejects (nothing may be taken for stored), later calls reject, and `onFault` is told.
 */
export function askWorker(worker: Worker, onFault: (error: StorageError) => void): Promise<Ask> {
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let ended: (() => StorageError) | null = null
  let closing = false

  const ask: Ask = (act, args, transfer = []) => {
    if (ended !== null) return Promise.reject(ended())
    if (closing) return Promise.reject(storageClosed())
    closing = act === 'close'
    const call = ++calls
    return new Promise((resolve, reject) => {
      waiting.set(call, { resolve, reject })
      worker.postMessage({ call, act, args } as Request, transfer)
    })
  }
  const settle = (reply: Reply) => {
    const asked = waiting.get(reply.call)
    waiting.delete(reply.call)
    if (reply.ok) asked?.resolve(reply.result as never)
    else asked?.reject(new StorageError(reply.id, reply.message))
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
