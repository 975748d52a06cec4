import { base64url } from '@firsthand/model'

/** A fresh secret for a link: 24 random bytes (32 signs). `getRandomValues` is there on plain http too. */
export function newLinkSecret(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(24)))
}
