import { pathToFileURL } from 'node:url'
import type { Usage } from './usage.ts'

// `node --expose-gc measured.ts PROGRAM`: runs a program as it is, and answers over IPC what its process has used so far. The
// figures are the system's own (getrusage), of all threads, ended ones included. `collect` first collects garbage.

const [, , program = ''] = process.argv
process.argv.splice(1, 1)
process.on('message', (question: 'usage' | 'collect') => {
  if (question === 'collect') {
    globalThis.gc?.()
    globalThis.gc?.()
  }
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed, external } = process.memoryUsage()
  const usage: Usage = { cpu: (user + system) / 1000, rss, heap: heapUsed + external }
  process.send?.(usage)
})
process.channel?.unref()
await import(pathToFileURL(program).href)
