import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type RunningServer, startServer } from '../server.ts'
import { readSettings } from '../settings/settings.ts'
import { recycledKeys } from './recycled-keys.ts'

export type TestServer = {
  readonly url: string
  readonly directory: string
  /** Stops it and starts it again over the same data, on another port. */
  restart: () => Promise<void>
  close: () => Promise<void>
}

/** A real server over a real store in a directory of its own; both are gone when the test is over. */
export async function testServer(environment: Record<string, string> = {}): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), 'firsthand-server-'))
  const base = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATA_DIR: directory }
  const read = readSettings({ ...base, ...environment })
  if ('wrong' in read) throw new Error(read.wrong)
  let running: RunningServer = await startServer(read.settings, { keys: recycledKeys })
  onTestFinished(async () => {
    await running.close()
    await rm(directory, { recursive: true, force: true })
  })
  return {
    get url() {
      return running.url
    },
    directory,
    async restart() {
      await running.close()
      running = await startServer(read.settings, { keys: recycledKeys })
    },
    close: () => running.close(),
  }
}
