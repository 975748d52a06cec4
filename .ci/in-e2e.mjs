// node .ci/in-e2e.mjs SCRIPT …: a script of e2e, on the Node and with the dependencies that it needs (npm run bench, npm run soak).
import { ready, run } from './machine.mjs'

const { code } = await run(await ready(), 'pnpm', ['--dir', 'e2e', 'run', ...process.argv.slice(2)])
process.exit(code)
