// Makes the machine ready. Plain JavaScript: it runs on whatever Node the machine has, from 20.19 on.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const node = readFileSync(`${root}.node-version`, 'utf8').trim()
const pnpm = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).packageManager.split('@')[1]

/** Says what is wrong, and what to do, in plain lines; then stops. */
export function stop(...lines) {
  console.error(`\n${lines.join('\n')}\n`)
  process.exit(1)
}

const major = (version) => Number.parseInt(version.replace(/^v/, ''), 10)

/** The environment in which `node` is Node 24 and `pnpm` is ours: the machine's own, else through npm. */
function environment() {
  const [has, minor] = process.versions.node.split('.').map(Number)
  if (has < 20 || (has === 20 && minor < 19)) {
    stop(
      `Firsthand needs Node 20.19 or newer to start; this is ${process.version}.`,
      'Get one from https://nodejs.org.',
    )
  }
  // node:sqlite still announces itself as an experiment at every start.
  const options = `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`.trim()
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: options }
  const here = spawnSync('pnpm', ['--version'], {
    cwd: root,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (has === major(node) && here.status === 0 && major(here.stdout) === major(pnpm)) return env
  const args = ['--yes', '--prefer-offline', `--package=node@${node}`, `--package=pnpm@${pnpm}`]
  const found = spawnSync('npx', [...args, '--call', 'node -p process.env.PATH'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (found.status !== 0) {
    stop(
      `Node ${node} and pnpm ${pnpm} could not be fetched through npm.`,
      'A network is needed the first time; afterwards everything works without one.',
      '',
      (found.stderr || String(found.error ?? '')).trim().split('\n').slice(-5).join('\n'),
    )
  }
  return { ...env, PATH: found.stdout.trim().split('\n').at(-1) }
}

/** Runs a command to its end. Resolves to its exit code, with what it printed when that was kept back. */
export function run(env, command, args, { quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    const pieces = []
    child.stdout?.on('data', (piece) => pieces.push(piece))
    child.stderr?.on('data', (piece) => pieces.push(piece))
    child.on('error', (error) => resolve({ code: 1, said: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(pieces).toString() }))
  })
}

/** Node 24, pnpm and every dependency in place. Resolves to the environment to run the rest in. */
export async function ready() {
  console.log('Getting ready (the first time takes a minute or two)…')
  const env = environment()
  const { code, said } = await run(env, 'pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { quiet: true })
  if (code !== 0) {
    stop(
      'The dependencies could not be installed.',
      'A network is needed the first time, and after an update; otherwise see what pnpm says:',
      '',
      said.trim().split('\n').slice(-12).join('\n'),
    )
  }
  return { ...env, PATH: `${root}node_modules/.bin:${env.PATH}` }
}

/**
 * Starts a process that runs until it is told to end, in a group of its own: Ctrl-C reaches it once, through here.
 * npm keeps SIGTERM to itself and leaves this process an orphan, so that counts as SIGTERM too.
 */
export function serve(env, command, args, cwd = root) {
  const child = spawn(command, args, { cwd, env, stdio: 'inherit', detached: process.platform !== 'win32' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 300)
  child.on('exit', () => clearInterval(watch))
  return child
}
