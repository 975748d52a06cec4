import type { SaidRequest } from '@firsthand/model'
import type { Answer } from '../live/answer.ts'
import type { Wallet } from './wallet.ts'

type Add = Extract<SaidRequest, { op: 'add' }>
/** Something to say without a name as it waits in this browser: its permit is added when it goes out. */
export type Unsent = Omit<Add, 'key' | 'permit'>

/** A permit that was spent is followed by another one so many times. */
const MOST = 3

/**
 * Sends a contribution with a permit of its own; the same one again whenever it is tried again. When the group's keys have been replaced,
 * waits for the new permits and sends it with one of those. Never throws.
 */
export async function sendWithoutName(
  { op, board, contribution, secretHash, spoken }: Unsent,
  wallet: Pick<Wallet, 'permitFor' | 'another' | 'spent'>,
  ask: (request: Add) => Promise<Answer>,
): Promise<Answer> {
  for (let tries = 0; tries < MOST; tries += 1) {
    const found = await wallet.permitFor(contribution)
    if (found === null) break
    if ('id' in found) return { is: 'refused', refusal: found }
    const { voice, key, permit } = found
    const answer = await ask({ op, board, voice, key, permit, contribution, secretHash, spoken })
    if (answer.is === 'done') wallet.spent(contribution)
    if (answer.is !== 'refused') return answer
    if (answer.refusal.id === 'permit-spent') await wallet.another(contribution)
    else if (answer.refusal.id === 'right-replaced') {
      if (!(await wallet.another(contribution, key))) break
    } else return answer
  }
  return { is: 'not-through', refusal: { id: 'no-connection' } }
}
