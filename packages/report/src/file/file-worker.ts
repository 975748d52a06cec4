import { parentPort } from 'node:worker_threads'
import type { FileReply, FileRequest } from './file-maker.ts'
import { makeFile } from './make-file.ts'

// The thread in which files are made.
if (parentPort === null) throw new Error('file-worker.ts runs as a worker thread')
const port = parentPort

port.on('message', async ({ call, format, output, language, timeZone, without }: FileRequest) => {
  let reply: FileReply
  try {
    const bytes = await makeFile(format, output, language, timeZone, without)
    // A buffer of its own: small ones share theirs with others.
    reply = { call, bytes: new Uint8Array(bytes) }
  } catch {
    // What a library says may hold words of a contribution.
    reply = { call, bytes: null }
  }
  port.postMessage(reply, reply.bytes ? [reply.bytes.buffer as ArrayBuffer] : [])
})
