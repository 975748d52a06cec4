import { parentPort } from 'node:worker_threads'
import { condense } from './condense.ts'
import type { CondenseReply, CondenseRequest } from './condenser.ts'

// The thread in which documents are put together.
if (parentPort === null) throw new Error('condense-worker.ts runs as a worker thread')
const port = parentPort

port.on('message', ({ call, parts }: CondenseRequest) => {
  let reply: CondenseReply
  try {
    reply = { call, snapshot: condense(parts) }
  } catch {
    // What Yjs says may hold words of a document.
    reply = { call, snapshot: null }
  }
  const buffers = reply.snapshot ? Object.values(reply.snapshot).map((bytes) => bytes.buffer as ArrayBuffer) : []
  port.postMessage(reply, [...new Set(buffers)])
})
