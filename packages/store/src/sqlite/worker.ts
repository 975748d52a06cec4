import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { StoredDocument } from '../storage.ts'
import { asStorageError } from './as-storage-error.ts'
import type { Files } from './open-files.ts'
import { openFiles } from './open-files.ts'
import { perform } from './perform.ts'
import type { Calls, Failure, Opening, Reply, Request, WorkerSettings } from './protocol.ts'

// The thread in which SQLite waits for the disk. Requests are served in order; commits that arrived while the last
// transaction was being written go into the next one together.

type Call = { call: number; request: Request }
type OtherAct = Exclude<Request, { act: 'commit' }>

const MOST_COMMITS_TOGETHER = 1000
if (parentPort === null) throw new Error('worker.ts runs as a worker thread')
const port = parentPort
const tell = (message: Reply | Opening, handedOver: ArrayBuffer[] = []) => port.postMessage(message, handedOver)
const queue: Call[] = []
const unfinished = new Set<Promise<void>>()

function open(): Files | null {
  try {
    const files = openFiles(workerData as WorkerSettings)
    tell({ opened: true })
    return files
  } catch (error) {
    const { id, message } = asStorageError(error)
    tell({ opened: false, id, message })
    return null
  }
}

function take({ first, requests }: Calls) {
  for (const [index, request] of requests.entries()) queue.push({ call: first + index, request })
}

function failure(call: number, error: unknown): Failure {
  const { id, message } = asStorageError(error)
  return { call, id, message }
}

/** Stores the commits at the head of the queue, and tells how they ended in one message. */
function commit(files: Files) {
  const end = queue.findIndex(({ request }) => request.act !== 'commit')
  const calls = queue.splice(0, Math.min(end === -1 ? queue.length : end, MOST_COMMITS_TOGETHER))
  const changes = calls.flatMap(({ request: { act, args } }) =>
    act === 'commit' ? [() => files.records.write(args[0])] : [],
  )
  const outcomes = files.commitGroup(changes)
  const failed = calls.flatMap(({ call }, index) => (outcomes[index] ? [failure(call, outcomes[index])] : []))
  tell({ is: 'stored', first: calls[0]?.call ?? 0, count: calls.length, failed })
}

async function act(files: Files, call: number, request: OtherAct) {
  try {
    if (request.act === 'close') {
      files.stopPurging()
      await Promise.all(unfinished)
    }
    const result = await perform(files, request)
    tell({ is: 'done', call, result }, request.act === 'loadDocument' ? buffersOf(result as StoredDocument | null) : [])
  } catch (error) {
    tell({ is: 'failed', failed: [failure(call, error)] })
  }
  if (request.act === 'close') port.close()
}

/** A large document is handed over to the other thread, not copied. */
function buffersOf(document: StoredDocument | null): ArrayBuffer[] {
  const parts = [...Object.values(document?.snapshot ?? {}), ...(document?.updates ?? [])] as Uint8Array[]
  return [...new Set(parts.map(({ buffer }) => buffer as ArrayBuffer))]
}

function turn(files: Files) {
  for (let more = receiveMessageOnPort(port); more; more = receiveMessageOnPort(port)) take(more.message)
  const head = queue[0]
  if (head?.request.act === 'commit') commit(files)
  else if (head) {
    queue.shift()
    const done: Promise<void> = act(files, head.call, head.request).finally(() => unfinished.delete(done))
    if (head.request.act !== 'close') unfinished.add(done)
  }
  if (queue.length > 0) setImmediate(turn, files)
}

const files = open()
if (files !== null) {
  port.on('message', (calls: Calls) => {
    const idle = queue.length === 0
    take(calls)
    if (idle) turn(files)
  })
}
