import { writeSync } from 'node:fs'
import { openSqliteStorage } from '../sqlite/open-sqlite-storage.ts'

// A process of its own that commits as fast as it can, compacts its document again and again, says on stdout what was
// acknowledged, and kills itself (SIGKILL): in the very moment of an acknowledgement, or some time after it asked for a
// compaction.
// `node writer-under-load.ts DIRECTORY RUN acknowledgement COUNT`
// `node writer-under-load.ts DIRECTORY RUN compaction COUNT MILLISECONDS`

const [directory = '', run = '', moment = '', count = '', ms = '0'] = process.argv.slice(2)
const COMMITS_PER_COMPACTION = 20
const PADDING = '.'.repeat(1000)
let left = Number(count)
const storage = await openSqliteStorage({ directory })
if (!(await storage.boards()).includes('b1')) await storage.commit({ board: 'b1', create: true })

const die = () => process.kill(process.pid, 'SIGKILL')

async function write(lane: number) {
  for (let index = 0; ; index++) {
    const id = `${run}-${lane}-${index}`
    await storage.commit({
      board: 'b1',
      put: [{ kind: 'note', id, value: id }],
      answers: [{ id, answer: id }],
      documents: [{ name: run, update: Buffer.from(`${id} ${PADDING}`), claims: [{ client: index, mark: run }] }],
    })
    writeSync(1, `stored ${id}\n`)
    if (moment === 'acknowledgement' && --left === 0) die()
    if (lane === 0 && index % COMMITS_PER_COMPACTION === COMMITS_PER_COMPACTION - 1) await compact()
  }
}

async function compact() {
  const document = await storage.loadDocument('b1', run)
  if (document === null) return
  const parts = [...(document.snapshot ? [document.snapshot.update] : []), ...document.updates]
  const update = Buffer.from(parts.map((one) => Buffer.from(one)).join('\n'))
  const compacted = storage.compactDocument('b1', run, { update, vector: update, deletes: update }, document.upto)
  if (moment === 'compaction' && --left === 0) {
    writeSync(1, `compacting ${document.upto}\n`)
    // It has been sent to the storage's thread when the loop has turned; that thread goes on while this one waits.
    setImmediate(() => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(ms))
      die()
    })
  }
  await compacted
}

await Promise.all(Array.from({ length: 8 }, (_, lane) => write(lane)))
