import type { Command, Theme } from '@firsthand/model'
import type { Sense } from './sense.ts'

/** A theme that has just gone, as it was: taken away, or put into another (as that one was before). */
export type GoneTheme = { theme: Theme; why: string | null; into: Theme | null }

/**
 * What puts it back: the theme with what still stands on the board of it, out of the other one what only came with it, and its mark.
 * The other theme keeps what people have put into it or named it meanwhile.
 */
export function putBack({ theme, why, into }: GoneTheme, { said, themes }: Sense): Command[] {
  const contributions = theme.contributions.filter((id) => said.has(id))
  const commands: Command[] = [{ do: 'theme.make', theme: theme.id, title: theme.title, contributions }]
  const now = into && themes.find(({ id }) => id === into.id)
  if (into && now) {
    const came = theme.contributions.filter((id) => !into.contributions.includes(id) && now.contributions.includes(id))
    if (came.length > 0) commands.push({ do: 'theme.sort', theme: into.id, in: [], out: came })
  }
  if (why !== null) commands.push({ do: 'insight.mark', on: { of: 'theme', id: theme.id }, why })
  return commands
}
