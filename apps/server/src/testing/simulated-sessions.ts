import { type Actor, type Board, base64url, type Command, decide, makeBoard, spentOf } from '@firsthand/model'
import { moment } from '../board/moment.ts'
import { boardRequest } from './test-board.ts'
import { spoken } from './test-person.ts'

/** Something that was said in a simulated session: its id, and the words that stand nowhere else. */
export type SimulatedContribution = { id: string; words: string }

/** Random values of a session that can be had again by its seed. */
export function simulatedIds(random: () => number): () => string {
  return () => base64url(Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)))
}

/** A board in its opening phase, with the changes that made it. */
export function simulatedBoard(
  id: () => string,
): Pick<Extract<ReturnType<typeof makeBoard>, { ok: true }>, 'board' | 'changes'> {
  const keys = { n: 'n', pkcs8: 'p' }
  const random = {
    id,
    secret: () => `${id()}${id()}`.slice(0, 32),
    recoveryCode: () => '0000',
    keys: () => ({ contribute: keys, vote: keys }),
  }
  const made = makeBoard(boardRequest(), id(), random, new Date())
  if (!made.ok) throw new Error(made.refusal.id)
  return made
}

export const simulatedFacilitator: Actor = { is: 'facilitator', person: 'F'.repeat(22) }

/** What the model makes of a command that has to be possible. */
export function turnOf(board: Board, actor: Actor, command: Command) {
  const decision = decide(board, actor, command, moment())
  if (!decision.ok) throw new Error(`${command.do}: ${decision.refusal.id}`)
  return { ...decision, value: null }
}

/** What is stored when somebody says something without a name: the contribution, and that a permit is spent. */
export function saying(board: Board, { id, words }: SimulatedContribution, permit: string) {
  const turn = turnOf(
    board,
    { is: 'someone', voice: 'lived' },
    { do: 'contribution.add', contribution: id, secretHash: id.padEnd(43, '_'), spoken: spoken(words) },
  )
  return { ...turn, changes: [...turn.changes, { put: spentOf(permit, id) }] }
}
