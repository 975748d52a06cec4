import type { FreshKeys } from '@firsthand/model'
import type { KeyMaker } from './key-maker.ts'

/** So many sets of keys, made before a decision that can't wait for any: `next` gives one after the other. */
export async function keysAhead(maker: Pick<KeyMaker, 'take'>, count: number): Promise<() => FreshKeys> {
  const made = await Promise.all(Array.from({ length: count }, () => maker.take()))
  return () => {
    const keys = made.shift()
    if (!keys) throw new Error('keys-not-made')
    return keys
  }
}
