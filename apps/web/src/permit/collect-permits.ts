import { type AskPermits, type PermitTerms, permitBatches } from '@firsthand/model'
import type { Answer } from '../live/answer.ts'
import { between, type Clock, pause } from '../live/clock.ts'
import type { PermitMaker } from './permit-maker.ts'
import type { PermitStore } from './permit-store.ts'

/** Between two batches, in ms: they come one by one beside everything else, at times that tell nothing. */
export const BETWEEN_BATCHES = { least: 2_000, most: 8_000 }

export type Collecting = {
  store: PermitStore
  maker: PermitMaker
  clock: Clock
  /** Asks the server for a batch, with the person's cookie. */
  ask: (request: AskPermits) => Promise<Answer<{ signatures: string[] }>>
  /** Whether the permits are still wanted. */
  here: () => boolean
  /** Batches that another window or browser of this person was given; more are added as they are found. */
  elsewhere: Set<number>
  /** Something has come, or won't. */
  told: () => void
}

/**
 * Gets every batch that isn't here yet, in their order, whatever anybody writes (SPEC N15): the first at once, the others after random
 * pauses. What is asked is kept before it is sent, so that after a lost answer or a reload the same is asked again.
 * `distrusted` when the key must not be used or signs otherwise than it says.
 */
export async function collectPermits(terms: PermitTerms, around: Collecting): Promise<'ended' | 'distrusted'> {
  const { store, maker, clock, here, elsewhere } = around
  const { key } = terms
  for (const [batch, { purpose, count }] of permitBatches.entries()) {
    if (store.batch(key, batch) === 'had' || elsewhere.has(batch)) continue
    if (batch > 0) await pause(clock, between(clock, BETWEEN_BATCHES))
    if (!here()) return 'ended'
    if (!store.batch(key, batch)) {
      const made = await maker.batch(terms[purpose], count)
      if (!here()) return 'ended'
      if (!made) return 'distrusted'
      // Another tab may have been quicker: then what that one keeps is asked for.
      if (!store.batch(key, batch)) store.keep(key, batch, made)
    }
    const got = await get(terms, batch, around)
    if (got !== 'next') return got
    around.told()
  }
  return 'ended'
}

async function get(
  terms: PermitTerms,
  batch: number,
  { store, maker, clock, ask, here, elsewhere }: Collecting,
): Promise<'next' | 'ended' | 'distrusted'> {
  const { key } = terms
  const purpose = permitBatches[batch]?.purpose ?? 'contribute'
  for (let tries = 0; here(); tries += 1) {
    const asked = store.batch(key, batch)
    if (asked === null || asked === 'had') return 'next'
    const answer = await ask({ key, batch, blinded: asked.blinded })
    if (!here()) return 'ended'
    if (answer.is === 'done') {
      const permits = await maker.permits(terms[purpose], asked.unsigned, answer.value.signatures)
      if (!here()) return 'ended'
      if (!permits) return 'distrusted'
      // Unless another tab has them already, and perhaps used some.
      if (store.batch(key, batch) !== 'had') store.take(key, batch, purpose, permits)
      return 'next'
    }
    if (answer.is === 'refused') {
      if (answer.refusal.id !== 'permits-taken') return 'ended'
      elsewhere.add(batch)
      return 'next'
    }
    await pause(clock, Math.min(30_000, 1_000 * 2 ** tries) * (0.5 + clock.random() / 2))
  }
  return 'ended'
}
