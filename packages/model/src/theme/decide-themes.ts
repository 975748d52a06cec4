import type { CommandOf } from '../command/command.ts'
import type { Draft } from '../command/draft.ts'
import { endFocusOn } from '../focus/decide-focus.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import { type Theme, themeLimit, themeSizeLimit } from './theme.ts'

type ThemeCommand = CommandOf<'theme.make' | 'theme.rename' | 'theme.sort' | 'theme.merge' | 'theme.remove'>

const unknown = refuse('unknown-thing', { thing: 'theme' })

/** Makes, names, fills, merges and removes themes. Only what stands on the board can be put into one. */
export function changeThemes(draft: Draft, command: ThemeCommand): Refusal | null {
  const { themes } = draft.board
  const found = themes.get(command.theme)
  if (command.do === 'theme.make') {
    const made: Theme = { kind: 'theme', id: command.theme, title: command.title, contributions: [] }
    if (found) return found.title === command.title ? null : refuse('id-taken')
    if (themes.size >= themeLimit) return refuse('list-full', { most: themeLimit })
    return fill(draft, made, command.contributions)
  }
  if (!found) return unknown
  switch (command.do) {
    case 'theme.rename':
      // Somebody else has named it meanwhile: their word is not written over unseen.
      if (found.title !== command.was && found.title !== command.title) return refuse('outdated')
      draft.put({ ...found, title: command.title })
      return null
    case 'theme.sort': {
      const taken = new Set(command.out)
      return fill(draft, { ...found, contributions: found.contributions.filter((id) => !taken.has(id)) }, command.in)
    }
    case 'theme.merge': {
      const other = themes.get(command.from)
      if (!other || other.id === found.id) return unknown
      const refusal = fill(draft, found, other.contributions)
      return refusal ?? remove(draft, other.id, found.id)
    }
    case 'theme.remove':
      return remove(draft, found.id, null)
  }
}

function fill(draft: Draft, theme: Theme, more: readonly string[]): Refusal | null {
  const { contributions } = draft.board
  if (more.some((id) => contributions.get(id)?.state.is !== 'shown')) {
    return refuse('unknown-thing', { thing: 'contribution' })
  }
  const all = [...new Set([...theme.contributions, ...more])].sort()
  if (all.length > themeSizeLimit) return refuse('list-full', { most: themeSizeLimit })
  draft.put({ ...theme, contributions: all })
  return null
}

/** What answered a theme answers the one that it went into, if there is one. */
function remove(draft: Draft, theme: string, into: string | null): null {
  draft.del({ kind: 'theme', id: theme })
  for (const action of [...draft.board.actions.values()]) {
    const { contributions, themes } = action.answers
    if (!themes.includes(theme)) continue
    const left = themes.filter((id) => id !== theme && id !== into)
    draft.put({ ...action, answers: { contributions, themes: into === null ? left : [...left, into] } })
  }
  if (draft.board.insights.has(theme)) draft.del({ kind: 'insight', id: theme })
  return null
}

/** Marks something as unexpected, with a word why; null takes the mark off. Nobody's word is written over unseen. */
export function markInsight(draft: Draft, { on, why, was }: CommandOf<'insight.mark'>): Refusal | null {
  const { contributions, themes, insights } = draft.board
  const isThere = on.of === 'theme' ? themes.has(on.id) : contributions.get(on.id)?.state.is === 'shown'
  if (!isThere) return refuse('unknown-thing', { thing: on.of })
  const stands = insights.get(on.id)?.why ?? null
  if (was !== undefined && stands !== was && stands !== why) return refuse('outdated')
  if (why !== null) draft.put({ kind: 'insight', id: on.id, of: on.of, why })
  else if (insights.has(on.id)) draft.del({ kind: 'insight', id: on.id })
  return null
}

/** What was taken back leaves themes, marks and what answers it. */
export function leaveThemes(draft: Draft, contribution: string): void {
  endFocusOn(draft, contribution)
  for (const theme of [...draft.board.themes.values()]) {
    if (!theme.contributions.includes(contribution)) continue
    draft.put({ ...theme, contributions: theme.contributions.filter((id) => id !== contribution) })
  }
  if (draft.board.insights.has(contribution)) draft.del({ kind: 'insight', id: contribution })
  for (const action of [...draft.board.actions.values()]) {
    const { contributions, themes } = action.answers
    if (!contributions.includes(contribution)) continue
    draft.put({ ...action, answers: { themes, contributions: contributions.filter((id) => id !== contribution) } })
  }
}
