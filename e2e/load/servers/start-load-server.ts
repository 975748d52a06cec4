import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeOptions } from '../../../apps/server/node-options.mjs'
import { freePort } from '../../server/free-port.ts'
import type { Stock } from '../stock/stock.ts'
import type { Seat, ServerKind } from './kinds.ts'
import { seatsOf } from './seats.ts'
import type { Usage, UsageQuestion } from './usage.ts'

/** A server under load, in a process of its own, over a copy of what was prepared for it. */
export type LoadServer = {
  kind: ServerKind
  address: string
  seats: Seat[]
  /** What it has used when what is measured begins, and when it has ended. */
  begins: () => Promise<Usage>
  ends: () => Promise<Usage>
  /** What it has used, after a garbage collection. */
  collected: () => Promise<Usage>
  start: () => Promise<void>
  stop: () => Promise<void>
  kill: () => Promise<void>
  /** Ends it and removes what it stored. */
  end: () => Promise<void>
}

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const product = path('../../../apps/server/src/main.ts')
const programs: Record<ServerKind, string> = {
  relay: path('./relay.ts'),
  'y-websocket': path('./y-websocket.ts'),
  hocuspocus: path('./hocuspocus.ts'),
  firsthand: product,
  'firsthand-normal': product,
}

/** Each server is started as its makers say. BENCH_SAME_OPTIONS=1 gives all of them the options of Node's that ours has. */
const sameOptions = process.env.BENCH_SAME_OPTIONS === '1'

export async function startLoadServer(kind: ServerKind, stock: Stock): Promise<LoadServer> {
  const directory = await mkdtemp(join(tmpdir(), 'firsthand-load-'))
  const data = join(directory, 'data')
  const ours = kind === 'firsthand' || kind === 'firsthand-normal'
  await mkdir(data)
  if (ours) await cp(stock.boards.directory, data, { recursive: true })
  else await cp(stock.others, data, { recursive: true })
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const env: Record<string, string> = {
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    DATA_DIR: data,
    DATA_SYNC: kind === 'firsthand-normal' ? 'normal' : 'full',
    DATABASE: join(data, 'documents.db'),
    ...(stock.document ? { DOCUMENT: join(data, 'document.bin') } : {}),
  }
  let child: ChildProcess | null = null
  let said = ''

  const start = async () => {
    const options = [
      '--disable-warning=ExperimentalWarning',
      '--expose-gc',
      ...(ours || sameOptions ? nodeOptions : []),
    ]
    const started = spawn(process.execPath, [...options, path('./measured.ts'), programs[kind]], {
      env: { PATH: process.env.PATH ?? '', BENCH_PROFILE: process.env.BENCH_PROFILE ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    child = started
    for (const stream of [started.stdout, started.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    }
    const ended = once(started, 'close').then(() => {
      throw new Error(`${kind} did not start:\n${said}`)
    })
    const ready = ours ? answers(`${address}/readyz`) : once(started.stdout ?? started, 'data')
    await Promise.race([ready, ended])
    ended.catch(() => {})
  }
  const asks = async (question: UsageQuestion): Promise<Usage> => {
    if (!child?.connected) throw new Error(`${kind} has ended:\n${said}`)
    child.send(question)
    const [usage] = (await once(child, 'message')) as [Usage]
    return usage
  }
  const signalled = async (signal: NodeJS.Signals) => {
    const running = child
    child = null
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const closed = once(running, 'close')
    running.kill(signal)
    await closed
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
    kind,
    address,
    seats: seatsOf(kind, address, stock),
    begins: () => asks('begin'),
    ends: () => asks('end'),
    collected: () => asks('collect'),
    start,
    stop: () => signalled('SIGTERM'),
    kill: () => signalled('SIGKILL'),
    end,
  }
}

/** Resolves when an address answers well. There is no event for this across processes, so it is asked again. */
async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`no answer at ${address}`)
}
