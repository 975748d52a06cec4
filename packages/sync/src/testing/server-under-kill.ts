import { openDocumentLog } from './document-log.ts'
import { startDocumentServer } from './document-server.ts'

// A document server in a process of its own, to be killed. `node server-under-kill.ts DIRECTORY`; says its port.

const [directory = ''] = process.argv.slice(2)
const server = await startDocumentServer({ log: openDocumentLog(directory), limits: { compactAfter: 30 } })
process.stdout.write(`${server.port}\n`)
