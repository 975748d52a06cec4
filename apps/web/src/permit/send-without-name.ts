import type { SaidRequest } from '@firsthand/model'
import type { Answer } from '../live/answer.ts'
import type { Wallet } from './wallet.ts'

type Add = Extract<SaidRequest, { op: 'add' }>
/** Something to say without a name as it waits in this browser: its permit is added when it goes out. */
export type Unsent = Omit<Add, 'key' | 'permit'>

/** A permit that was spent is followed by another one so many times. */
const MOST = 3

/**
 * Sends a contribution with a permit of its own; the same one again whenever it is tried again. While permits are still coming, or when
 * the group's keys have just been replaced, it is not through: it goes out later, at a time of its own (SPEC N13), with what has come by
 * then. Never throws.
 */
export async function sendWithoutName(
  { op, board, contribution, secretHash, spoken }: Unsent,
  wallet: Pick<Wallet, 'permitFor' | 'another' | 'spent'>,
  ask: (request: Add) => Promise<Answer>,
): Promise<Answer> {
  for (let tries = 0; tries < MOST; tries += 1) {
    const found = wallet.permitFor(contribution)
    if (found === null) break
    if ('id' in found) return { is: 'refused', refusal: found }
    const { voice, key, permit } = found
    const answer = await ask({ op, board, voice, key, permit, contribution, secretHash, spoken })
    if (answer.is === 'done') wallet.spent(contribution)
    if (answer.is !== 'refused') return answer
    const { id } = answer.refusal
    if (id !== 'permit-spent' && id !== 'right-replaced') return answer
    wallet.another(contribution)
    if (id === 'right-replaced') break
  }
  return { is: 'not-through', refusal: { id: 'no-connection' } }
}
