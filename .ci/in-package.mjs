// node .ci/in-package.mjs DIRECTORY SCRIPT …: a script of a package, on the Node and with the dependencies that it needs.
import { ready, run } from './machine.mjs'

const [directory = '', ...script] = process.argv.slice(2)
const { code } = await run(await ready(), 'pnpm', ['--dir', directory, 'run', ...script])
process.exit(code)
