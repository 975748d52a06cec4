// npm start: installs, builds the pages and serves everything from one process.
import { spawn } from 'node:child_process'
import { ready, root, run, stop } from './machine.mjs'

const env = await ready()
console.log('Building the pages…')
const build = await run(env, 'turbo', ['run', 'build', '--output-logs=errors-only'], { quiet: true })
if (build.code !== 0) stop('The pages could not be built:', '', build.said.trim().split('\n').slice(-30).join('\n'))

const server = spawn('node', ['apps/server/src/main.ts'], { cwd: root, env, stdio: 'inherit' })
// The server ends by itself when it has put everything away; until then this process waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
