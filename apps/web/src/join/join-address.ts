import { plainKey } from '../permit/link-key.ts'

/**
 * The address of a join page. The secret, and after a dot the fingerprint of the group's keys (SPEC N17), stand in the fragment, which
 * browsers never send anywhere.
 */
export function joinAddress(address: string, board: string, secret: string, key?: string): string {
  return `${address.replace(/\/+$/, '')}/join/${board}#${secret}${key ? `.${plainKey(key)}` : ''}`
}
