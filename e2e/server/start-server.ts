import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'

/** What Node has compiled once, it keeps for the next start: there are a hundred in one run. */
const compiled = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url))
const program = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url))

/** The real server in a process of its own, over a data directory that is gone when it is `ended`. */
export type Server = {
  /** Where it answers, e.g. `http://127.0.0.1:4711`. The same after every start. */
  address: string
  directory: string
  /** The id of its process, null while it doesn't run. */
  pid: () => number | null
  /** Everything that any of its processes wrote to standard output and standard error. */
  log: () => string
  /** Starts it again over the same data. Resolves when it is ready to serve. */
  start: () => Promise<void>
  /** Asks it to stop (SIGTERM) and waits until it has. Throws when it did not end by itself with code 0. */
  stop: () => Promise<void>
  /** SIGKILL: no time to put anything away. */
  kill: () => Promise<void>
  /** Stops it if it runs and removes its data. */
  end: () => Promise<void>
}

export type ServerSettings = {
  /** The host name or number under which clients reach it; it listens there too. */
  host?: string
  /** More settings of the server's own, by environment. */
  env?: Record<string, string>
}

/** Starts the server and resolves when it is ready. Rejects with what it printed when it is not. */
export async function startServer({ host = '127.0.0.1', env = {} }: ServerSettings = {}): Promise<Server> {
  const directory = await mkdtemp(join(tmpdir(), 'firsthand-e2e-'))
  const port = await freePort()
  const address = `http://${host}:${port}`
  let said = ''
  let child: ChildProcess | null = null

  const start = async () => {
    if (child) throw new Error('the server runs already')
    const inherited = Object.entries(process.env).filter(([name]) => !/^(PORT|HOST|PUBLIC_URL|DATA_DIR)$/.test(name))
    const own = {
      PORT: String(port),
      HOST: host,
      DATA_DIR: directory,
      PUBLIC_URL: address,
      NODE_COMPILE_CACHE: compiled,
      ...env,
    }
    const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
      env: { ...Object.fromEntries(inherited), ...own },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    }
    const ended = once(started, 'close').then(() => 'ended' as const)
    if ((await Promise.race([ready(address), ended])) === 'ended') {
      child = null
      throw new Error(`the server did not start:\n${said}`)
    }
  }
  const signalled = async (signal: NodeJS.Signals) => {
    const running = child
    if (!running) return null
    child = null
    if (running.exitCode !== null || running.signalCode !== null) return running.exitCode
    const closed = once(running, 'close')
    running.kill(signal)
    const [code] = (await closed) as [number | null]
    return code
  }
  const end = async () => {
    await signalled('SIGKILL')
    await rm(directory, { recursive: true, force: true })
  }
  await start().catch(async (error) => {
    await end()
    throw error
  })
  return {
    address,
    directory,
    pid: () => child?.pid ?? null,
    log: () => said,
    start,
    stop: async () => {
      const code = await signalled('SIGTERM')
      if (code !== 0) throw new Error(`the server ended with ${code}:\n${said}`)
    },
    kill: async () => {
      await signalled('SIGKILL')
    },
    end,
  }
}

/** Resolves when the server says that it is ready. There is no event for this across processes, so it is asked again. */
async function ready(address: string): Promise<'ready'> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
    if (answer?.ok) return 'ready'
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`no readiness at ${address}`)
}
