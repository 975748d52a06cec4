import { randomBytes } from 'node:crypto'
import { base64url, type Moment } from '@firsthand/model'

/** 24 random bytes as base64url (32 signs): secrets of links, rights and sessions. */
export const freshSecret = (): string => base64url(randomBytes(24))

/** What a decision may know of the outside, now. */
export const moment = (): Moment => ({ now: new Date(), random: freshSecret })
