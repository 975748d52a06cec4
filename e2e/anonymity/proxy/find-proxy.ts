import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type ProxyKind = 'nginx' | 'caddy'

const kinds = {
  nginx: { setting: 'FIRSTHAND_NGINX', asksVersion: '-v', on: ['/usr/sbin/nginx', '/usr/local/sbin/nginx'] },
  caddy: { setting: 'FIRSTHAND_CADDY', asksVersion: 'version', on: ['/usr/bin/caddy', '/usr/local/bin/caddy'] },
} as const

/** Where packages are unpacked, not installed: nothing is started, and the machine stays as it was. */
const unpacked = fileURLToPath(new URL('../../node_modules/.cache/proxies/', import.meta.url))

function answers(path: string, asksVersion: string): boolean {
  if (!existsSync(path)) return false
  try {
    execFileSync(path, [asksVersion], { timeout: 30_000, stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

function tried(command: string, args: string[], cwd?: string): boolean {
  try {
    execFileSync(command, args, { stdio: 'pipe', timeout: 3 * 60_000, cwd })
    return true
  } catch {
    return false
  }
}

function unpack(kind: ProxyKind): boolean {
  const into = join(unpacked, kind)
  mkdirSync(into, { recursive: true })
  return (
    tried('apt-get', ['download', kind], into) &&
    tried('sh', ['-c', `dpkg-deb -x ${kind}_*.deb . && rm -- *.deb`], into)
  )
}

/**
 * The path of a proxy that runs: the setting FIRSTHAND_NGINX or FIRSTHAND_CADDY, else one on the machine, else, on Debian and its
 * kin, one from the system's packages. Otherwise what kept it from being there.
 */
export function findProxy(kind: ProxyKind): { path: string } | { missing: string } {
  const { setting, asksVersion, on } = kinds[kind]
  const chosen = process.env[setting]
  if (chosen)
    return existsSync(chosen) ? { path: chosen } : { missing: `${setting} is ${chosen}, and no such file exists` }
  const places = [...on, ...on.map((path) => join(unpacked, kind, path))]
  const there = () => places.find((path) => answers(path, asksVersion))
  const found = there() ?? (unpack(kind) ? there() : undefined)
  if (found) return { path: found }
  const root = process.getuid?.() === 0
  const fetched = root && tried('apt-get', ['update']) && unpack(kind)
  // Unpacked, but a library is missing: only installing brings that.
  if (fetched && !there()) tried('apt-get', ['install', '-y', '--no-install-recommends', kind])
  const path = there()
  return path
    ? { path }
    : { missing: `no ${kind} on this machine, and none could be had from its packages: install it, or set ${setting}` }
}
