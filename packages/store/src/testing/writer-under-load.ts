import { writeSync } from 'node:fs'
import { openSqliteStorage } from '../sqlite/open-sqlite-storage.ts'

// A process of its own that commits as fast as it can, says on stdout which ids were acknowledged, and kills itself
// (SIGKILL) in the very moment of a given acknowledgement. `node writer-under-load.ts DIRECTORY RUN ACKNOWLEDGEMENTS`

const [directory = '', run = '', last = ''] = process.argv.slice(2)
let left = Number(last)
const storage = await openSqliteStorage({ directory })
if (!(await storage.boards()).includes('b1')) await storage.commit({ board: 'b1', create: true })

async function write(lane: number) {
  for (let index = 0; ; index++) {
    const id = `${run}-${lane}-${index}`
    await storage.commit({
      board: 'b1',
      put: [{ kind: 'note', id, value: id }],
      answers: [{ id, answer: id }],
      documents: [{ name: 'd.1', update: Buffer.from(id) }],
    })
    writeSync(1, `${id}\n`)
    if (--left === 0) process.kill(process.pid, 'SIGKILL')
    if (lane === 0 && index % 20 === 19) await compact()
  }
}

async function compact() {
  const document = await storage.loadDocument('b1', 'd.1')
  if (document === null) return
  const parts = [...(document.snapshot ? [document.snapshot.update] : []), ...document.updates]
  const update = Buffer.from(parts.map((one) => Buffer.from(one)).join('\n'))
  await storage.compactDocument('b1', 'd.1', { update, vector: update, deletes: update }, document.upto)
}

await Promise.all(Array.from({ length: 8 }, (_, lane) => write(lane)))
