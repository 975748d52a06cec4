import type { Entity } from '../board/entity.ts'
import type { Contribution } from '../contribution/contribution.ts'
import type { Reflection } from '../reflection/reflection.ts'
import type { Importable, ImportedReflection } from './importable.ts'

/** A reflection that is over: it has no keys any more, and its words were shown. */
const reflectionOf = ({ id, statements, counted, words }: ImportedReflection, phase: string): Reflection => ({
  kind: 'reflection',
  id,
  phase,
  statements,
  keys: {},
  state: {
    is: 'shown',
    counted,
    words: words.map((word, at) => ({ ...word, id: `${at}`, held: false })),
  },
})

/** What people made of what was said: themes, marks and actions, as far as what they are about comes back. */
export function madeOf(
  { themes = [], insights = [], actions = [], reflections = [], bringBack }: Importable,
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
    ...reflections.map((reflection) => reflectionOf(reflection, bringBack.phase)),
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
