// node .ci/data.mjs backup|restore …: copies of the boards, on the Node and with the dependencies that this needs.
import { ready, run } from './machine.mjs'

const { code } = await run(await ready(), 'node', ['apps/server/src/backup/main.ts', ...process.argv.slice(2)])
process.exit(code)
