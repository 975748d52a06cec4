import { newId } from '@firsthand/model'
import { type Answer, type Asking, request } from '../session/request.ts'
import type { Attacker } from './cast.ts'

/**
 * A request as an attacker sends it, from a page of the right origin. Waits out `too-fast`: being slowed down is not being
 * refused. An answer of 500 and above is a fault of the server, whatever was asked.
 */
export async function knock(attacker: Attacker, path: string, { method, headers, body }: Asking = {}): Promise<Answer> {
  const { address } = attacker.at
  const cookie: Record<string, string> = attacker.cookie ? { cookie: attacker.cookie } : {}
  const url = path.startsWith('/') ? `${address}${path}` : attacker.at.own(path)
  for (;;) {
    const answer = await request(url, { method, headers: { origin: address, ...cookie, ...headers }, body })
    if (answer.status >= 500) throw new Error(`${attacker.name}, ${path}: ${answer.status} ${answer.text}`)
    if (answer.status !== 429) return answer
    await new Promise((resolve) => setTimeout(resolve, (answer.json?.error?.seconds ?? 1) * 1000))
  }
}

/** A command as an attacker sends it. */
export const order = (attacker: Attacker, command: unknown): Promise<Answer> =>
  knock(attacker, 'commands', { method: 'POST', body: { id: newId(), command } })
