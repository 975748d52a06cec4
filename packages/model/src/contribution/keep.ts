import type { Kept, Spoken } from './contribution.ts'

/** What a person sent, as it is kept. */
export function keep(spoken: Spoken): Kept {
  const { words, ...placed } = spoken
  return { ...placed, passage: words === '' ? [] : [{ words }] }
}
