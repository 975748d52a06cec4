import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  type FSWatcher,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../server/free-port.ts'
import { makeCertificate } from './certificate.ts'
import type { ProxyKind } from './find-proxy.ts'

const samples = fileURLToPath(new URL('../../../docs/proxy/', import.meta.url))

/** A proxy that runs by one of the sample files, over https, with a certificate of its own. */
export type StartedProxy = {
  /** Where people reach it. */
  address: string
  /** Its certificate, to be trusted. */
  pem: string
  /** Everything that it printed. */
  said: () => string
  /** Everywhere it may write. */
  directory: string
  /** Every file that was made or changed there since it had started, also those that are gone again. */
  touched: () => string[]
  stop: () => Promise<void>
  /** Stops it and removes its directory. */
  end: () => Promise<void>
}

/** Replaces something that stands in a sample file. Throws when it doesn't: then the test would prove another file. */
function replaced(file: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the sample no longer holds: ${from}`)
    return text.replaceAll(from, to)
  }, file)
}

type Places = { port: number; plain: number; target: string; directory: string; certificate: string; key: string }

/** The very sample file but ports, paths and certificate, and what a change planted by a test makes of it. */
function nginxFile({ port, plain, target, directory, certificate, key }: Places, planted: (file: string) => string) {
  const at = (name: string) => join(directory, name)
  const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return replaced(planted(readFileSync(join(samples, 'nginx.conf'), 'utf8')), [
    ['listen 80;', `listen 127.0.0.1:${plain};`],
    ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`],
    ['/etc/ssl/codesign/fullchain.pem', certificate],
    ['/etc/ssl/codesign/privkey.pem', key],
    ['http://127.0.0.1:8080;', `${target};`],
    ['pid /run/nginx.pid;', `pid ${at('nginx.pid')};`],
    ['http {\n', `http {\n${bodies.map((body) => `  ${body}_temp_path ${at(body)};\n`).join('')}`],
  ])
}

function caddyFile({ port, plain, target, certificate, key }: Places, planted: (file: string) => string) {
  return replaced(planted(readFileSync(join(samples, 'Caddyfile'), 'utf8')), [
    ['\n{\n', `\n{\n\tadmin off\n\thttp_port ${plain}\n\tauto_https disable_redirects\n`],
    ['codesign.example.org {\n', `https://127.0.0.1:${port} {\n\ttls ${certificate} ${key}\n`],
    ['127.0.0.1:8080 {', `${target.replace('http://', '')} {`],
  ])
}

/** Resolves when something accepts connections there, rejects when the process is gone. */
async function accepts(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the proxy did not start:\n${said()}`)
    const socket = connect(port, '127.0.0.1')
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (open) return
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

/** Starts a proxy in front of `target` (`http://127.0.0.1:4711`). `planted` changes the file, to see that a leak is found. */
export async function startProxy(
  kind: ProxyKind,
  path: string,
  target: string,
  planted: (file: string) => string = (file) => file,
): Promise<StartedProxy> {
  const directory = mkdtempSync(join(tmpdir(), `firsthand-${kind}-`))
  // Its workers may be somebody else than who starts it.
  chmodSync(directory, 0o755)
  const { certificate, key, pem } = makeCertificate(directory)
  const places = { port: await freePort(), plain: await freePort(), target, directory, certificate, key }
  const file = join(directory, kind === 'nginx' ? 'nginx.conf' : 'Caddyfile')
  writeFileSync(file, kind === 'nginx' ? nginxFile(places, planted) : caddyFile(places, planted))
  const home = join(directory, 'home')
  mkdirSync(home)
  const args =
    kind === 'nginx'
      ? ['-p', directory, '-e', 'stderr', '-c', file, '-g', 'daemon off;']
      : ['run', '--config', file, '--adapter', 'caddyfile']
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home }
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'], env })
  const closed = once(child, 'close')
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const touched = new Set<string>()
  const watching: FSWatcher[] = []
  const stop = async () => {
    for (const watcher of watching) watcher.close()
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await closed
  }
  const end = async () => {
    await stop()
    rmSync(directory, { recursive: true, force: true })
  }
  try {
    await accepts(places.port, child, () => said)
  } catch (error) {
    await end()
    throw error
  }
  // Each directory by itself: a recursive watch looks for new ones too late.
  const inside = readdirSync(directory, { withFileTypes: true, recursive: true }).filter((entry) => entry.isDirectory())
  for (const place of [directory, ...inside.map(({ parentPath, name }) => join(parentPath, name))])
    watching.push(watch(place, (_, name) => name && touched.add(join(relative(directory, place), name))))
  return {
    address: `https://127.0.0.1:${places.port}`,
    pem,
    said: () => said,
    directory,
    touched: () => [...touched],
    stop,
    end,
  }
}
