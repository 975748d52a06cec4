import type { Action, Command, Theme } from '@firsthand/model'
import { all, type Held } from '../live/record.ts'
import type { Sense } from './sense.ts'

/** A theme that has just gone, as it was: taken away, or put into another (as that one was before); and what answered it. */
export type GoneTheme = { theme: Theme; why: string | null; into: Theme | null; answeredBy: readonly Action[] }

/**
 * What puts it back: the theme with what still stands on the board of it, out of the other one what only came with it, its mark,
 * and a place in what answered it.
 * The other theme keeps what people have put into it or named it meanwhile.
 */
export function putBack(
  { theme, why, into, answeredBy }: GoneTheme,
  { said, themes }: Sense,
  actions: readonly Action[],
): Command[] {
  const contributions = theme.contributions.filter((id) => said.has(id))
  const commands: Command[] = [{ do: 'theme.make', theme: theme.id, title: theme.title, contributions }]
  const now = into && themes.find(({ id }) => id === into.id)
  if (into && now) {
    const came = theme.contributions.filter((id) => !into.contributions.includes(id) && now.contributions.includes(id))
    if (came.length > 0) commands.push({ do: 'theme.sort', theme: into.id, in: [], out: came })
  }
  if (why !== null) commands.push({ do: 'insight.mark', on: { of: 'theme', id: theme.id }, why })
  for (const before of answeredBy) {
    const action = actions.find(({ id }) => id === before.id)
    if (!action) continue
    // The other theme goes out again where it only came in this one's place.
    const others = action.answers.themes.filter((id) => id !== theme.id)
    const kept = others.filter((id) => id !== into?.id || before.answers.themes.includes(id))
    const answers = {
      contributions: action.answers.contributions.filter((id) => said.has(id)),
      themes: [...kept.filter((id) => themes.some((one) => one.id === id)), theme.id],
    }
    commands.push({ do: 'action.put', action: action.id, outcome: action.outcome, answers })
  }
  return commands
}

/** What answers a theme now. */
export const answering = (held: Held, theme: string): Action[] =>
  all(held, 'action').filter(({ answers }) => answers.themes.includes(theme))
