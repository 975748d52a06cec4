import { all, type Held } from '../live/record.ts'

/** The fingerprint that the session record says last of a voice group's keys; null when nothing of it is shown to this person. */
export function recordedKey(held: Held, voice: string): string | null {
  let last: { n: number; key: string } | null = null
  for (const { n, entry } of all(held, 'record')) {
    const isOfKeys = entry.what === 'keys-made' || entry.what === 'keys-replaced'
    if (isOfKeys && entry.voice === voice && (last === null || n > last.n)) last = { n, key: entry.key }
  }
  return last?.key ?? null
}
