import type { PermitPurpose } from '@firsthand/model'
import type { Shelf } from '../live/shelf.ts'
import { plainKey } from './link-key.ts'
import type { Batch, Permit } from './permit.ts'

/** A permit with the fingerprint of the key that signed it, as it is bound to one contribution. */
export type Bound = { voice: string; key: string; permit: Permit }

/** Where the permits of a person lie, each under a name of its own: two tabs neither overwrite each other nor take the same one. */
export function permitStore(shelf: Shelf) {
  const batchName = (key: string, batch: number) => `permit/batch/${plainKey(key)}/${batch}`
  const unspentNames = (key: string, purpose: PermitPurpose) =>
    shelf.names(`permit/unspent/${plainKey(key)}/${purpose}/`)
  const boundName = (contribution: string) => `permit/bound/${contribution}`
  return {
    /** What was accepted before: a fingerprint. */
    pinned: () => shelf.read<string>('permit/pinned'),
    pin: (key: string) => shelf.write('permit/pinned', plainKey(key)),

    /** A batch that is on its way, or `had` once its permits are here; null when it was never asked for from here. */
    batch: (key: string, batch: number) => shelf.read<Batch | 'had'>(batchName(key, batch)),
    keep: (key: string, batch: number, asked: Batch) => shelf.write(batchName(key, batch), asked),
    /** The permits of a batch are here. What would lead from them to what the server saw is forgotten. */
    take(key: string, batch: number, purpose: PermitPurpose, permits: readonly Permit[]) {
      for (const [at, permit] of permits.entries())
        shelf.write(`permit/unspent/${plainKey(key)}/${purpose}/${batch}.${at}`, permit)
      shelf.write(batchName(key, batch), 'had')
    },
    /** Forget what was signed by other keys than this one: it is of no use any more. What is bound to words stays with them. */
    dropOthers(key: string) {
      for (const name of [...shelf.names('permit/batch/'), ...shelf.names('permit/unspent/')])
        if (name.split('/')[2] !== plainKey(key)) shelf.remove(name)
    },

    hasUnspent: (key: string, purpose: PermitPurpose) => unspentNames(key, purpose).length > 0,
    bound: (contribution: string) => shelf.read<Bound>(boundName(contribution)),
    /** Takes a permit for one contribution, for good; null when there is none. */
    bind(contribution: string, voice: string, key: string): Bound | null {
      for (const name of unspentNames(key, 'contribute')) {
        const permit = shelf.read<Permit>(name)
        shelf.remove(name)
        if (!permit) continue
        const bound: Bound = { voice, key, permit }
        shelf.write(boundName(contribution), bound)
        return bound
      }
      return null
    },
    unbind: (contribution: string) => shelf.remove(boundName(contribution)),
  }
}
export type PermitStore = ReturnType<typeof permitStore>
