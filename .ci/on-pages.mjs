// node .ci/on-pages.mjs FILE …: builds the pages and runs a program that serves them.
import { ready, run, serve, stop } from './machine.mjs'

const env = await ready()
console.log('Building the pages…')
const build = await run(env, 'turbo', ['run', 'build', '--output-logs=errors-only'], { quiet: true })
if (build.code !== 0) stop('The pages could not be built:', '', build.said.trim().split('\n').slice(-30).join('\n'))

const program = serve(env, 'node', process.argv.slice(2))
program.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
