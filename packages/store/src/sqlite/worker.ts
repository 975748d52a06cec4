import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { asStorageError } from './as-storage-error.ts'
import { commitGroup } from './commit-group.ts'
import type { Files } from './open-files.ts'
import { openFiles } from './open-files.ts'
import { perform } from './perform.ts'
import type { Opening, Reply, Request, WorkerSettings } from './protocol.ts'

// The thread in which SQLite waits for the disk. Requests are served in order; commits that arrived while the last
// transaction was being written go into the next one together.

const MOST_COMMITS_TOGETHER = 1000
if (parentPort === null) throw new Error('worker.ts runs as a worker thread')
const port = parentPort
const tell = (message: Reply | Opening) => port.postMessage(message)
const queue: Request[] = []
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

function takeCommits() {
  const isOther = queue.findIndex((request) => request.act !== 'commit')
  const count = Math.min(isOther === -1 ? queue.length : isOther, MOST_COMMITS_TOGETHER)
  return queue.splice(0, count) as Extract<Request, { act: 'commit' }>[]
}

function answer(call: number, outcome: ReturnType<typeof asStorageError> | null, result: unknown = null) {
  tell(outcome ? { call, ok: false, id: outcome.id, message: outcome.message } : { call, ok: true, result })
}

async function act(files: Files, request: Exclude<Request, { act: 'commit' }>) {
  try {
    if (request.act === 'close') await Promise.all(unfinished)
    answer(request.call, null, await perform(files, request))
  } catch (error) {
    answer(request.call, asStorageError(error))
  }
  if (request.act === 'close') port.close()
}

function turn(files: Files) {
  for (let more = receiveMessageOnPort(port); more; more = receiveMessageOnPort(port)) queue.push(more.message)
  const commits = takeCommits()
  if (commits.length > 0) {
    const outcomes = commitGroup(
      files.db,
      commits.map((request) => () => files.records.write(request.args[0])),
    )
    for (const [index, request] of commits.entries()) answer(request.call, outcomes[index] ?? null)
  } else {
    const request = queue.shift() as Exclude<Request, { act: 'commit' }>
    const done: Promise<void> = act(files, request).finally(() => unfinished.delete(done))
    if (request.act !== 'close') unfinished.add(done)
  }
  if (queue.length > 0) setImmediate(turn, files)
}

const files = open()
if (files !== null) {
  port.on('message', (request: Request) => {
    queue.push(request)
    if (queue.length === 1) turn(files)
  })
}
