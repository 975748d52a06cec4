import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json',
}
const compressible = new Set(['.js', '.css', '.json', '.svg', '.txt', '.webmanifest', '.map'])

export type Encoding = 'br' | 'gzip' | null
export type Asset = { bytes: Uint8Array<ArrayBuffer>; type: string; tag: string; encoding: Encoding; isHashed: boolean }

/** The best encoding that a browser says it takes. Browsers offer Brotli on https only, so gzip matters in rooms. */
export function encodingFor(accepts: string | undefined): Encoding {
  const offered = (accepts ?? '').split(',').map((one) => one.trim())
  if (offered.some((one) => /^br(;q=(?!0(\.0*)?$)|$)/.test(one))) return 'br'
  return offered.some((one) => /^(gzip|\*)(;q=(?!0(\.0*)?$)|$)/.test(one)) ? 'gzip' : null
}

const compress = {
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) as Promise<
      Buffer<ArrayBuffer>
    >,
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 9 }) as Promise<Buffer<ArrayBuffer>>,
}

/** Built files, compressed once when first asked for and then kept: they don't change while their names don't. */
export class Assets {
  readonly #directory: string
  readonly #kept = new Map<string, Promise<Asset>>()

  constructor(directory: string) {
    this.#directory = normalize(directory)
  }

  /** The file at a path of an address, or null when there is none. */
  async read(path: string, encoding: Encoding): Promise<Asset | null> {
    const file = join(this.#directory, path)
    const isInside = file.startsWith(this.#directory.endsWith(sep) ? this.#directory : this.#directory + sep)
    const type = types[extname(file)]
    if (!isInside || !type || path.includes('\0') || path.split('/').some((part) => part.startsWith('.'))) return null
    const bytes = await readFile(file).catch(() => null)
    if (!bytes) return null
    const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
    const chosen = compressible.has(extname(file)) && bytes.length > 512 ? encoding : null
    const name = `${tag}.${chosen}`
    const known = this.#kept.get(name)
    if (known) return known
    const made = this.#make(bytes, { type, tag: `"${name}"`, encoding: chosen, isHashed: path.startsWith('/assets/') })
    if (chosen) this.#kept.set(name, made)
    return made
  }

  async #make(bytes: Buffer<ArrayBuffer>, rest: Omit<Asset, 'bytes'>): Promise<Asset> {
    return { ...rest, bytes: rest.encoding ? await compress[rest.encoding](bytes) : bytes }
  }
}
