// npm start: installs, builds the pages and serves everything from one process.
import { nodeOptions } from '../apps/server/node-options.mjs'
import { ready, run, serve, stop } from './machine.mjs'

const env = await ready()
console.log('Building the pages…')
const build = await run(env, 'turbo', ['run', 'build', '--output-logs=errors-only'], { quiet: true })
if (build.code !== 0) stop('The pages could not be built:', '', build.said.trim().split('\n').slice(-30).join('\n'))

const server = serve(env, 'node', [...nodeOptions, 'apps/server/src/main.ts'])
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
