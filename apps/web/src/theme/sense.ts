import type { ContributionView, Insight, Theme } from '@firsthand/model'
import { isShown } from '../board/is-shown.ts'
import { all, type Held } from '../live/record.ts'

/** What people have made of what was said, as this page holds it. */
export type Sense = {
  themes: readonly Theme[]
  /** What stands on the board, by id. What was taken back or hidden is not in it, whatever a theme still counts. */
  said: ReadonlyMap<string, ContributionView>
  /** The themes that a contribution is in. */
  themesOf: ReadonlyMap<string, readonly Theme[]>
  /** The unexpected, by the id of its contribution or theme. */
  insights: ReadonlyMap<string, Insight>
}

const made = new WeakMap<Held, Sense>()

/** The same record gives the same object again: every card of a list may ask. */
export function senseOf(held: Held): Sense {
  const known = made.get(held)
  if (known) return known
  const themes = all(held, 'theme')
  const themesOf = new Map<string, Theme[]>()
  for (const theme of themes) {
    for (const id of theme.contributions) themesOf.set(id, [...(themesOf.get(id) ?? []), theme])
  }
  const sense = {
    themes,
    themesOf,
    said: new Map(
      all(held, 'contribution')
        .filter(isShown)
        .map((one) => [one.id, one]),
    ),
    insights: new Map(all(held, 'insight').map((one) => [one.id, one])),
  }
  made.set(held, sense)
  return sense
}

/** What is in a theme and stands on the board. */
export const inTheme = (held: Held, { contributions }: Theme): ContributionView[] =>
  contributions.flatMap((id) => senseOf(held).said.get(id) ?? [])

/** What of these stands on the board, in the order in which it is read: moment by moment, lived experience first. */
export function inOrder(
  contributions: Iterable<ContributionView>,
  moments: readonly string[],
  voices: readonly string[],
): ContributionView[] {
  const place = ({ kept, voice }: ContributionView) => {
    const moment = kept.touchpoint === null ? -1 : moments.indexOf(kept.touchpoint)
    return (moment < 0 ? moments.length : moment) * (voices.length + 1) + voices.indexOf(voice)
  }
  return [...contributions].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1))
}
