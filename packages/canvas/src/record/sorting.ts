import type { Theme } from '@firsthand/model'

/** What goes into a theme and what comes out of it, by one doing. */
export type Sorting = { theme: string; in: readonly string[]; out: readonly string[] }

/**
 * What was sorted here and the server has not said yes or no to: it is shown as done meanwhile. After the answer it is shown until
 * the record itself says so, or the next picture comes.
 */
export function makeSorting() {
  const asked = new Map<string, { theme: string; contribution: string; isIn: boolean; answered: boolean }>()
  const key = (theme: string, contribution: string) => `${theme}/${contribution}`
  const each = ({ theme, in: more, out }: Sorting) => [...more, ...out].map((one) => key(theme, one))
  return {
    ask({ theme, in: more, out }: Sorting) {
      for (const contribution of more)
        asked.set(key(theme, contribution), { theme, contribution, isIn: true, answered: false })
      for (const contribution of out)
        asked.set(key(theme, contribution), { theme, contribution, isIn: false, answered: false })
    },
    refuse(sorting: Sorting) {
      for (const one of each(sorting)) asked.delete(one)
    },
    settle(sorting: Sorting) {
      for (const one of each(sorting)) {
        const waiting = asked.get(one)
        if (waiting) waiting.answered = true
      }
    },
    /** A new picture of the record has come. */
    heard(themes: readonly Theme[]) {
      const inThemes = new Map(themes.map(({ id, contributions }) => [id, new Set(contributions)]))
      for (const [one, { theme, contribution, isIn, answered }] of asked)
        if (answered || inThemes.get(theme)?.has(contribution) === isIn) asked.delete(one)
    },
    /** A theme as it will be when everything that was asked is done. */
    asAsked(theme: Theme): Theme {
      const mine = [...asked.values()].filter((one) => one.theme === theme.id)
      if (mine.length === 0) return theme
      const inIt = new Set(theme.contributions)
      for (const { contribution, isIn } of mine) inIt[isIn ? 'add' : 'delete'](contribution)
      return { ...theme, contributions: [...inIt] }
    },
  }
}
