// npm run dev: the server restarts and the pages reload as their files change.
import { spawn } from 'node:child_process'
import { ready, root } from './machine.mjs'

const port = process.env.PORT ?? '3000'
const env = { ...(await ready()), PORT: port, API: `http://localhost:${port}` }
const children = [
  spawn('node', ['--watch', '--watch-preserve-output', 'apps/server/src/main.ts'], {
    cwd: root,
    env,
    stdio: 'inherit',
  }),
  spawn('pnpm', ['--dir', 'apps/web', 'run', 'dev', '--clearScreen', 'false'], {
    cwd: root,
    env,
    stdio: 'inherit',
  }),
]
const end = (signal) => {
  for (const child of children) child.kill(signal)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal))
for (const child of children) child.on('exit', () => end('SIGTERM'))
