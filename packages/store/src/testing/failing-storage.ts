import type { Storage } from '../storage.ts'
import { StorageError, type StorageErrorId } from '../storage-error.ts'

/** One act that was asked of a storage: its name, its arguments, and the how manieth of its name it is (from 1). */
export type AskedAct = { [A in keyof Storage]: { act: A; args: Parameters<Storage[A]>; count: number } }[keyof Storage]

/**
 * What is to happen to an act. `fails`: nothing of it is done. `waits`: it, and all acts after it, begin when `until`
 * resolves. `loses-answer`: it is done, and then said to have failed.
 */
export type Fault =
  | { is: 'fails'; error: StorageErrorId }
  | { is: 'waits'; until: Promise<unknown> }
  | { is: 'loses-answer' }

/** Decides what happens to an act; null lets it through. */
export type FaultPlan = (asked: AskedAct) => Fault | null

/**
 * A storage that does what a disk may do to anybody: fail, be full, be slow, or store something and not live to tell.
 * It keeps the contract otherwise; acts still take effect in the order of the calls.
 */
export function failingStorage(storage: Storage, plan: FaultPlan): Storage {
  const counts = new Map<keyof Storage, number>()
  let ready: Promise<unknown> = Promise.resolve()

  const ask = <R>(asked: Pick<AskedAct, 'act' | 'args'>, act: () => Promise<R>): Promise<R> => {
    const count = (counts.get(asked.act) ?? 0) + 1
    counts.set(asked.act, count)
    const fault = plan({ ...asked, count } as AskedAct)
    if (fault?.is === 'waits') ready = Promise.all([ready, fault.until])
    return ready.then(async () => {
      if (fault?.is === 'fails') throw planned(fault.error)
      if (fault?.is !== 'loses-answer') return act()
      await act()
      throw planned('storage-failed')
    })
  }
  return {
    boards: (...args) => ask({ act: 'boards', args }, () => storage.boards(...args)),
    load: (...args) => ask({ act: 'load', args }, () => storage.load(...args)),
    commit: (...args) => ask({ act: 'commit', args }, () => storage.commit(...args)),
    answer: (...args) => ask({ act: 'answer', args }, () => storage.answer(...args)),
    loadDocument: (...args) => ask({ act: 'loadDocument', args }, () => storage.loadDocument(...args)),
    compactDocument: (...args) => ask({ act: 'compactDocument', args }, () => storage.compactDocument(...args)),
    rememberWithdrawn: (...args) => ask({ act: 'rememberWithdrawn', args }, () => storage.rememberWithdrawn(...args)),
    withdrawnAmong: (...args) => ask({ act: 'withdrawnAmong', args }, () => storage.withdrawnAmong(...args)),
    isGone: (...args) => ask({ act: 'isGone', args }, () => storage.isGone(...args)),
    purge: (...args) => ask({ act: 'purge', args }, () => storage.purge(...args)),
    tidy: (...args) => ask({ act: 'tidy', args }, () => storage.tidy(...args)),
    forget: (...args) => ask({ act: 'forget', args }, () => storage.forget(...args)),
    close: (...args) => ask({ act: 'close', args }, () => storage.close(...args)),
  }
}

const planned = (id: StorageErrorId) => new StorageError(id, 'A planned fault.')
