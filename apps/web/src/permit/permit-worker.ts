import { made } from './make-permits.ts'
import type { Asked, Told } from './permit-maker.ts'

// Runs beside the page, which stays quick while permits are made.
self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  self.postMessage({ id: data.id, made: made(data) } satisfies Told)
})
