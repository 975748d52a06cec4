import type { ContributionView } from '@firsthand/model'

/** What somebody looks for among what was said. `moment` and `voice` are ids; '' is all, and the moment `whole` is none in particular. */
export type Sieve = { words: string; moment: string; voice: string; which: 'all' | 'chosen' | 'loose' }

export const everything: Sieve = { words: '', moment: '', voice: '', which: 'all' }

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** What passes: every word looked for stands in it somewhere, whatever its case and accents. `textOf` gives what can be read of one. */
export function sift(
  contributions: readonly ContributionView[],
  sieve: Sieve,
  {
    textOf,
    chosen,
    inThemes,
  }: { textOf: (one: ContributionView) => string; chosen: ReadonlySet<string>; inThemes: ReadonlyMap<string, unknown> },
): ContributionView[] {
  const wanted = plain(sieve.words).split(/\s+/).filter(Boolean)
  return contributions.filter((one) => {
    if (sieve.voice && one.voice !== sieve.voice) return false
    if (sieve.moment && (one.kept.touchpoint ?? 'whole') !== sieve.moment) return false
    if (sieve.which === 'chosen' && !chosen.has(one.id)) return false
    if (sieve.which === 'loose' && inThemes.has(one.id)) return false
    if (wanted.length === 0) return true
    const text = plain(textOf(one))
    return wanted.every((word) => text.includes(word))
  })
}
