import type { Ballot } from '../ballot/ballot.ts'
import type { Entity } from '../board/entity.ts'
import type { Contribution } from '../contribution/contribution.ts'
import type { Reflection } from '../reflection/reflection.ts'
import { pageHash } from '../writing/page-hash.ts'
import type { Importable, ImportedReflection, ImportedVote } from './importable.ts'

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

/** A vote that is over: it has no keys any more, and nobody can give it a paper. */
const ballotOf = ({ id, question, dots, options, counted }: ImportedVote, phase: string): Ballot => ({
  kind: 'ballot',
  id,
  phase,
  question,
  dots,
  options,
  keys: {},
  state: { is: 'shown', counted },
})

/** What people made of what was said: themes, marks, what was agreed, votes, reflections and actions, as far as what they are about comes back. */
export function madeOf(
  { board, themes = [], insights = [], actions = [], votes = [], reflections = [], pages, bringBack }: Importable,
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
    ...(pages?.agreement ?? []).map((version) => ({
      ...version,
      kind: 'page-version' as const,
      id: `agreement-${String(version.n).padStart(2, '0')}`,
      page: 'agreement' as const,
      // Of what comes back, whatever the file says: a changed agreement never stands under the fingerprint that people wrote down.
      hash: pageHash(board.id, 'agreement', version.blocks),
    })),
    ...votes.map((vote) => ballotOf(vote, bringBack.phase)),
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
