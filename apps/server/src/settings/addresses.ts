import { networkInterfaces } from 'node:os'
import type { Settings } from './settings.ts'

/** `open` is for the browser on this machine, `phones` for other devices (null when the server listens to this machine only). */
export type Addresses = { open: string; phones: string | null }

const private4 = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/

/** The address of this machine on its network: a private IPv4 one if there is, since phones in the room can reach it. */
function lanAddress(): string | null {
  const found = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map(({ address }) => address)
  return found.find((address) => private4.test(address)) ?? found[0] ?? null
}

/** Where people find the server that listens on `port`. PUBLIC_URL wins: it is what whoever set it up wants in links. */
export function addressesOf(settings: Settings, port: number): Addresses {
  const { publicUrl, host } = settings
  if (publicUrl) return { open: publicUrl, phones: publicUrl }
  const open = `http://localhost:${port}`
  const everywhere = host === '0.0.0.0' || host === '::'
  if (everywhere) {
    const lan = lanAddress()
    return { open, phones: lan && `http://${lan}:${port}` }
  }
  const own = host === 'localhost' || host === '::1' || host.startsWith('127.')
  const named = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  return own ? { open: named, phones: null } : { open: named, phones: named }
}
