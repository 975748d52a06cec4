import { pathToFileURL } from 'node:url'
import { startProfile, stopProfile } from './profile.ts'
import type { Usage, UsageQuestion } from './usage.ts'

// `node --expose-gc measured.ts PROGRAM`: runs a program as it is, and answers over IPC what its process has used so far. The
// figures are the system's own (getrusage), of all threads, ended ones included.

const [, , program = ''] = process.argv
process.argv.splice(1, 1)

function usage(): Usage {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { cpu: (user + system) / 1000, rss, heap: heapUsed + external }
}

process.on('message', async (question: UsageQuestion) => {
  if (question === 'collect') {
    globalThis.gc?.()
    globalThis.gc?.()
  }
  if (question === 'begin') await startProfile()
  const used = usage()
  if (question === 'end') await stopProfile()
  process.send?.(used)
})
process.channel?.unref()
// Nobody measures any more.
process.on('disconnect', () => process.exit(1))
await import(pathToFileURL(program).href)
