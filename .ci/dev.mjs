// npm run dev: the server restarts and the pages reload as their files change.
import { ready, root, serve } from './machine.mjs'

const port = process.env.PORT ?? '3000'
const env = { ...(await ready()), PORT: port, API: `http://localhost:${port}` }
const server = serve(env, 'node', ['--watch', '--watch-preserve-output', 'apps/server/src/main.ts'])
const pages = serve(env, 'node', ['node_modules/vite/bin/vite.js', '--clearScreen', 'false'], `${root}apps/web`)
server.on('exit', () => pages.kill())
pages.on('exit', () => server.kill())
