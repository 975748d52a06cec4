import type { Batch, Permit, Unsigned } from './permit.ts'
import PermitWorker from './permit-worker.ts?worker'

export type Work =
  | { make: 'batch'; n: string; count: number }
  | { make: 'permits'; n: string; unsigned: Unsigned[]; signatures: string[] }
export type Asked = Work & { id: number }
/** `made` is null when the key or a signature was not right. */
export type Told = { id: number; made: Batch | Permit[] | null }

export type PermitMaker = {
  /** Random values blinded for the key with modulus `n`; null when that key must not be used. */
  batch(n: string, count: number): Promise<Batch | null>
  /** The permits from the signatures; null when one is not right. */
  permits(n: string, unsigned: Unsigned[], signatures: string[]): Promise<Permit[] | null>
  /** No more is needed for now: once it has nothing to do, it lets go of what it takes. Asked again, it begins anew. */
  rest(): void
}

/** Until a worker whose script could not be loaded is begun again, in ms. */
const AGAIN = 3_000

/** Makes permits in a worker of its own, so that the page stays quick. Without a line its script may not come: then it waits for one. */
export function openMaker(): PermitMaker {
  let worker: Worker | null = null
  let rests = false
  let asked = 0
  const waiting = new Map<number, { work: Work; done: (made: Told['made']) => void }>()

  function settle({ id, made }: Told) {
    waiting.get(id)?.done(made)
    waiting.delete(id)
    if (rests && waiting.size === 0) letGo()
  }
  function letGo() {
    worker?.terminate()
    worker = null
  }
  function begin(): Worker {
    const begun = new PermitWorker()
    begun.addEventListener('message', ({ data }: MessageEvent<Told>) => settle(data))
    begun.addEventListener('error', () => {
      letGo()
      setTimeout(() => {
        for (const [id, { work }] of waiting) send(id, work)
      }, AGAIN)
    })
    return begun
  }
  function send(id: number, work: Work) {
    worker ??= begin()
    worker.postMessage({ ...work, id } satisfies Asked)
  }
  function ask(work: Work): Promise<Told['made']> {
    const id = ++asked
    rests = false
    return new Promise((done) => {
      waiting.set(id, { work, done })
      send(id, work)
    })
  }
  return {
    batch: (n, count) => ask({ make: 'batch', n, count }) as Promise<Batch | null>,
    permits: (n, unsigned, signatures) => ask({ make: 'permits', n, unsigned, signatures }) as Promise<Permit[] | null>,
    rest() {
      rests = true
      if (waiting.size === 0) letGo()
    },
  }
}
