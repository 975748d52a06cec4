import type { Entity } from '../board/entity.ts'
import type { Contribution } from '../contribution/contribution.ts'
import type { Importable } from './importable.ts'

/** What people made of what was said: themes, marks and actions, as far as what they are about comes back. */
export function madeOf(
  { themes = [], insights = [], actions = [] }: Importable,
  contributions: readonly Contribution[],
): Entity[] {
  const said = new Set(contributions.map(({ id }) => id))
  const made = new Set(themes.map(({ id }) => id))
  const isThere = ({ id, of }: { id: string; of: 'contribution' | 'theme' }) => (of === 'theme' ? made : said).has(id)
  return [
    ...themes.map((theme) => ({
      ...theme,
      kind: 'theme' as const,
      contributions: theme.contributions.filter((id) => said.has(id)),
    })),
    ...insights.filter(isThere).map((insight) => ({ ...insight, kind: 'insight' as const })),
    ...actions.map((action) => ({
      ...action,
      kind: 'action' as const,
      answers: {
        contributions: action.answers.contributions.filter((id) => said.has(id)),
        themes: action.answers.themes.filter((id) => made.has(id)),
      },
    })),
  ]
}
