import { randomBytes } from 'node:crypto'
import { writeSlip } from '@firsthand/model'
import { asCaller, type Caller, type Exchange } from '../session/caller.ts'
import type { LightPerson } from '../session/light-person.ts'
import type { LightSession } from '../session/light-session.ts'
import type { LiveLine } from '../session/live-line.ts'
import type { Canary, CanaryKind } from './canary.ts'

export type Role = 'facilitator' | 'lived' | 'staff' | 'observer'

/** A word that occurs nowhere else. */
export const rareWord = (what: string) => `zq${what}${randomBytes(9).toString('hex')}`

/** Somebody in a session with a device of their own, everything that they were ever sent, and what must not be found elsewhere. */
export type Someone = {
  name: string | null
  role: Role
  person: LightPerson
  line: LiveLine
  exchanges: Exchange[]
  /** Does something as this person, from their device. */
  as: <Result>(act: () => Promise<Result>) => Promise<Result>
  close: () => void
}

/** A device at an address that nobody else has, which says more of itself than it should. */
function device(n: number, hears: Caller['hears']): Caller {
  const forwarded = `203.0.113.${10 + n}`
  return {
    localAddress: `127.0.${60 + n}.${20 + n}`,
    userAgent: `Mozilla/5.0 (${rareWord('agent')})`,
    headers: {
      'x-forwarded-for': `${forwarded}, 10.0.0.1`,
      forwarded: `for=${forwarded}`,
      'x-real-ip': forwarded,
      'accept-language': rareWord('language'),
      referer: `https://example.org/${rareWord('referer')}`,
      'x-request-id': rareWord('request'),
    },
    ...(hears ? { hears } : {}),
  }
}

/** Lets people into sessions, each from a device of their own; keeps the canaries. */
export class CanaryPeople {
  readonly people: Someone[] = []
  readonly canaries: Canary[] = []
  #devices = 0

  add(kind: CanaryKind, what: string, text: string, of: string): Canary {
    const canary = { kind, what, text, of }
    if (text.length < 8) throw new Error(`${what} is too short to be looked for`)
    this.canaries.push(canary)
    return canary
  }

  /** Somebody who comes in by `enter`, called from their own device. */
  async comes(role: Role, name: string | null, enter: () => Promise<LightPerson>): Promise<Someone> {
    const exchanges: Exchange[] = []
    const caller = device(this.#devices++, (exchange) => exchanges.push(exchange))
    const as: Someone['as'] = (act) => asCaller(caller, act)
    const person = await as(enter)
    const line = await as(() => person.live())
    const someone = { name, role, person, line, exchanges, as, close: () => line.close() }
    this.people.push(someone)
    const { id, cookie, seed } = person
    this.add('device', `${role} address`, caller.localAddress, id)
    this.add('device', `${role} user agent`, caller.userAgent, id)
    this.add('device', `${role} forwarded address`, `203.0.113.${9 + this.#devices}`, id)
    for (const header of ['accept-language', 'referer', 'x-request-id'])
      this.add('device', `${role} ${header}`, caller.headers?.[header] ?? '', id)
    this.add('token', `${role} token`, cookie.split('=')[1] ?? '', id)
    this.add('person', `${role} id`, id, id)
    if (name && role !== 'facilitator') this.add('guest-name', `${role} name`, name, id)
    this.add('author-secret', `${role} slip`, writeSlip(seed), id)
    this.add('author-secret', `${role} slip without gaps`, writeSlip(seed).replaceAll(/[^0-9A-Z]/g, ''), id)
    this.add('author-secret', `${role} seed`, Buffer.from(seed).toString('base64url'), id)
    return someone
  }

  /** By the link of their group. */
  joins(session: LightSession, role: Role, name: string | null): Promise<Someone> {
    return this.comes(role, name, () => session.join(role, name))
  }

  /** What was sent with contributions and asked for beforehand: permits before and after they were signed. */
  addPermits(): void {
    for (const { person, exchanges } of this.people) {
      for (const { path, sent, got } of exchanges) {
        const add = (what: string, values: unknown[]) => {
          for (const value of values) if (typeof value === 'string') this.add('permit', what, value, person.id)
        }
        if (path.endsWith('/permits')) {
          add('blinded permit', JSON.parse(sent.text).blinded)
          add('blind signature', JSON.parse(got.text).signatures)
        } else if (path === '/api/said') {
          const { permit } = JSON.parse(sent.text)
          if (permit) add('permit', [permit.message, permit.signature])
        }
      }
    }
  }

  close(): void {
    for (const { close } of this.people) close()
  }
}
