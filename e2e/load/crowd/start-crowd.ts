import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Act, Acts, Reply } from './acts.ts'

export type Crowd = {
  ask: <A extends Act>(act: A, ...args: Acts[A]['args']) => Promise<Acts[A]['result']>
  end: () => Promise<void>
}

/** Starts a process of light clients. It does one act at a time. */
export async function startCrowd(): Promise<Crowd> {
  const child = fork(fileURLToPath(new URL('./crowd-process.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let ended = false
  const gone = once(child, 'exit').then(() => {
    ended = true
  })
  return {
    async ask(act, ...args) {
      if (ended) throw new Error('the crowd has ended')
      child.send({ act, args })
      const answer = await Promise.race([once(child, 'message'), gone])
      if (answer === undefined) throw new Error(`the crowd ended during ${act}`)
      const [reply] = answer as [Reply]
      if (!reply.ok) throw new Error(`${act}: ${reply.message}`)
      return reply.result as Acts[typeof act]['result']
    },
    async end() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
