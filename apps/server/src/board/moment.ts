import { randomBytes } from 'node:crypto'
import { base64url, type FreshKeys, type Moment, type PageBlock } from '@firsthand/model'

/** 24 random bytes as base64url (32 signs): secrets of links and sessions. */
export const freshSecret = (): string => base64url(randomBytes(24))

const none = (): FreshKeys => {
  throw new Error('keys-not-made')
}

/**
 * What a decision may know of the outside, now. `keys`: for decisions that replace a group's keys, made before (`keysAhead`); `blocks`:
 * what stands on the page that is decided about.
 */
export const moment = (keys = none, blocks?: readonly PageBlock[]): Moment => ({
  now: new Date(),
  keys,
  ...(blocks ? { blocks } : {}),
})
