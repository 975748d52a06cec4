import type { Shelf } from '../live/shelf.ts'

const NAME = 'permit/link'

/** A fingerprint without what only makes it easier to read. */
export const plainKey = (fingerprint: string) => fingerprint.replaceAll(/[\s-]/g, '').toUpperCase()

/** Keeps the fingerprint that came with the link by which somebody joined. */
export function keepLinkKey(shelf: Shelf, fingerprint: string | null) {
  if (fingerprint) shelf.write(NAME, plainKey(fingerprint))
}

/** The fingerprint that came with the link; null for an old link without one. */
export const linkKeyOf = (shelf: Shelf): string | null => shelf.read<string>(NAME)
