import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A certificate for 127.0.0.1 that signs itself, made for this run by openssl. */
export type Certificate = { certificate: string; key: string; pem: string }

/** On every machine that has a proxy to try out. */
const program = 'openssl'

/** Makes one in a directory. */
export function makeCertificate(directory: string): Certificate {
  const certificate = join(directory, 'fullchain.pem')
  const key = join(directory, 'privkey.pem')
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2']
  execFileSync(program, ['req', ...kind, ...names, '-keyout', key, '-out', certificate], { stdio: 'pipe' })
  return { certificate, key, pem: readFileSync(certificate, 'utf8') }
}
