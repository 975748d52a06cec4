// npm run dev: the server restarts and the pages reload as their files change.
import { spawn } from 'node:child_process'
import { ready, root } from './machine.mjs'

const port = process.env.PORT ?? '3000'
const env = { ...(await ready()), PORT: port, API: `http://localhost:${port}` }
const inherit = (cwd) => ({ cwd, env, stdio: 'inherit' })
const children = [
  spawn('node', ['--watch', '--watch-preserve-output', 'apps/server/src/main.ts'], inherit(root)),
  spawn('node', ['node_modules/vite/bin/vite.js', '--clearScreen', 'false'], inherit(`${root}apps/web`)),
]
const end = (signal) => {
  for (const child of children) child.kill(signal)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal))
for (const child of children) child.on('exit', () => end('SIGTERM'))
