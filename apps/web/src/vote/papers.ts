import { type AskPaper, type Ballot, hashSecret } from '@firsthand/model'
import type { Answer } from '../live/answer.ts'
import { between, type Clock, pause } from '../live/clock.ts'
import type { Held } from '../live/record.ts'
import { all } from '../live/record.ts'
import type { Shelf } from '../live/shelf.ts'
import type { Batch, Permit } from '../permit/permit.ts'
import type { PermitMaker } from '../permit/permit-maker.ts'

/** Until a paper is asked for, in ms: everybody's browser asks, at times that tell nothing of who will vote. */
const BEFORE_ASKING = { least: 0, most: 6_000 }

/** What is answered on paper: a ballot, or a reflection. */
export type Papered = Pick<Ballot, 'id' | 'keys'>

type Paper = { is: 'asked'; batch: Batch } | { is: 'had'; permit: Permit }

export type Papers = {
  /** Asks the server for the signature, with the person's cookie. */
  ask: (request: AskPaper) => Promise<Answer<{ signatures: string[] }>>
  shelf: Shelf
  held: () => Held
  maker: PermitMaker
  clock: Clock
  here: () => boolean
}

const nameOf = (ballot: string) => `paper/${ballot}`

/** The paper for a ballot, if it is here. */
export function paperFor(shelf: Shelf, ballot: string): Permit | null {
  const paper = shelf.read<Paper>(nameOf(ballot))
  return paper?.is === 'had' ? paper.permit : null
}

/** Whether the session record says the same keys as the server: everybody's papers are signed by the same ones (SPEC V1). */
function areEverybodysKeys(held: Held, { id, keys }: Papered): boolean {
  const digest = hashSecret(JSON.stringify(keys))
  return all(held, 'record').some(
    ({ entry }) =>
      ((entry.what === 'ballot-opened' && entry.ballot === id) ||
        (entry.what === 'reflection-opened' && entry.reflection === id)) &&
      entry.keys === digest,
  )
}

/**
 * Gets this person's one paper for a ballot, whether they will vote or not. What is asked is kept before it is sent: after a lost answer
 * or a reload the same is asked again. `elsewhere`: another browser of theirs has it. `differ`: the keys are not everybody's.
 */
export async function getPaper(
  { ask, shelf, held, maker, clock, here }: Papers,
  ballot: Papered,
  voice: string,
): Promise<'had' | 'elsewhere' | 'differ' | 'ended'> {
  const n = ballot.keys[voice]
  if (n === undefined) return 'ended'
  if (paperFor(shelf, ballot.id)) return 'had'
  const before = shelf.read<Paper>(nameOf(ballot.id))
  if (before === null) await pause(clock, between(clock, BEFORE_ASKING))
  if (!here()) return 'ended'
  if (!areEverybodysKeys(held(), ballot)) return 'differ'
  const batch = before?.is === 'asked' ? before.batch : await maker.batch(n, 1)
  if (!here()) return 'ended'
  if (!batch) return 'differ'
  shelf.write(nameOf(ballot.id), { is: 'asked', batch } satisfies Paper)
  for (let tries = 0; here(); tries += 1) {
    const answer = await ask({ ballot: ballot.id, blinded: batch.blinded[0] ?? '' })
    if (answer.is === 'done') {
      const permits = here() && (await maker.permits(n, batch.unsigned, answer.value.signatures))
      if (!here()) return 'ended'
      const [permit] = permits || []
      if (!permit) return 'differ'
      shelf.write(nameOf(ballot.id), { is: 'had', permit } satisfies Paper)
      return 'had'
    }
    if (answer.is === 'refused') return answer.refusal.id === 'permits-taken' ? 'elsewhere' : 'ended'
    await pause(clock, Math.min(30_000, 1_000 * 2 ** tries) * (0.5 + clock.random() / 2))
  }
  return 'ended'
}
