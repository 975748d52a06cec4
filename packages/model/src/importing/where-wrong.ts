import { actionLimit } from '../action/action.ts'
import { ballotLimits } from '../ballot/ballot.ts'
import type { Contribution } from '../contribution/contribution.ts'
import { contributionLimit } from '../contribution/limits.ts'
import { leastTold } from '../moderation/counts.ts'
import { shownNameSchema } from '../person/person.ts'
import { fingerprint, firstBrokenEntry } from '../record/chain.ts'
import { reflectionLimits, type Spread } from '../reflection/reflection.ts'
import { themeLimit } from '../theme/theme.ts'
import { touchpointLimit } from '../touchpoint/touchpoint.ts'
import { pageVersionLimit } from '../writing/page-version.ts'
import { type Importable, type ImportedReflection, type ImportedVote, importLimit } from './importable.ts'

/**
 * Where a file says something that no board could have come to, so that somebody changed it: a path into it, or null. What was said
 * before the opening phase was over by others than lived experience is such a thing (SPEC P3), and a session record that doesn't hold.
 */
export function whereWrong({
  board,
  touchpoints,
  contributions,
  record,
  bringBack,
  ...file
}: Importable): string | null {
  const phases = new Set(board.plan.map(({ id }) => id))
  const voices = new Map(board.voices.map((voice) => [voice.id, voice]))
  const kind = board.plan.find(({ id }) => id === bringBack.phase)?.kind
  if (kind === undefined) return 'bringBack.phase'
  if (voices.size !== board.voices.length) return 'board.voices'
  if (touchpoints.length > touchpointLimit || hasTwice(touchpoints)) return 'touchpoints'
  if (contributions.length > importLimit || hasTwice(contributions)) return 'contributions'
  if (record.length === 0 || firstBrokenEntry(board.id, record) !== null) return 'record'
  if (fingerprint(record) !== file.fingerprint) return 'fingerprint'
  const onlyLivedExperience = kind === 'before' || kind === 'opening'
  const { themes = [], insights = [], actions = [], votes = [], reflections = [] } = file
  if (themes.length > themeLimit || hasTwice(themes)) return 'themes'
  if (actions.length > actionLimit || hasTwice(actions)) return 'actions'
  if (hasTwice(insights)) return 'insights'
  if (reflections.length > reflectionLimits.reflections || hasTwice(reflections)) return 'reflections'
  for (const [at, reflection] of reflections.entries()) {
    if (!couldBeAnswered(reflection, voices)) return `reflections.${at}`
  }
  const agreed = (file.pages?.agreement ?? []).map(({ n }) => ({ id: `${n}` }))
  if (agreed.length > pageVersionLimit || hasTwice(agreed)) return 'pages.agreement'
  if (votes.length > ballotLimits.ballots || hasTwice(votes)) return 'votes'
  for (const [at, vote] of votes.entries()) if (!couldBeCounted(vote, voices)) return `votes.${at}`
  // Those whom the opening phase keeps waiting could have written them.
  if (onlyLivedExperience && [themes, insights, actions, votes, reflections].some((made) => made.length > 0))
    return 'bringBack.phase'
  for (const [at, contribution] of contributions.entries()) {
    const { id, voice } = contribution
    const back = Object.hasOwn(bringBack.contributions, id) ? bringBack.contributions[id] : undefined
    if (!back || !phases.has(back.phase)) return `bringBack.contributions.${id}`
    const group = voices.get(voice)
    if (!group || (onlyLivedExperience && !group.livedExperience)) return `contributions.${at}.voice`
    const said = board.plan.find(({ id }) => id === back.phase)?.kind
    if (!group.livedExperience && (said === 'before' || said === 'opening')) return `bringBack.contributions.${id}`
    const part = tooLong(contribution)
    if (part) return `contributions.${at}.${part}`
  }
  return null
}

/** Whether votes could have come out like that: of groups that are there, on options that stood there, no more dots than voters had. */
const couldBeCounted = ({ dots: each, options, counted }: ImportedVote, voices: ReadonlyMap<string, unknown>) =>
  !hasTwice(options) &&
  Object.entries(counted).every(([voice, { voted, dots }]) => {
    const given = Object.values(dots).reduce((sum, one) => sum + one, 0)
    const known = Object.keys(dots).every((id) => options.some((option) => option.id === id))
    return voices.has(voice) && known && given <= (voted ?? 0) * each
  })

/** The same of a reflection: of groups and statements that are there, and nothing of one to four people (SPEC Q3). */
const couldBeAnswered = ({ statements, counted }: ImportedReflection, voices: ReadonlyMap<string, unknown>) => {
  const isTold = (some: number) => some === 0 || some >= leastTold
  const fits = (answered: number, spread: Spread | null) => {
    const marked = (spread ?? []).reduce<number>((sum, one) => sum + one, 0)
    return isTold(marked) && marked <= answered
  }
  return (
    !hasTwice(statements) &&
    Object.entries(counted).every(([voice, one]) => {
      if (!voices.has(voice) || one === null) return voices.has(voice)
      const marks = Object.entries(one.marks)
      const known = marks.every(([id]) => statements.some((statement) => statement.id === id))
      return known && isTold(one.answered) && marks.every(([, spread]) => fits(one.answered, spread))
    })
  )
}

const hasTwice = (things: readonly { id: string }[]) => new Set(things.map(({ id }) => id)).size < things.length

/** What of a contribution is longer than anybody could have written it. */
function tooLong({ name, kept }: Pick<Contribution, 'name' | 'kept'>): string | null {
  if (name !== null && !shownNameSchema.safeParse(name).success) return 'name'
  const words = kept.passage.map((run) => ('words' in run ? run.words.length : 1))
  const length = words.reduce((sum, one) => sum + one, 0)
  return length > contributionLimit || words.length > contributionLimit ? 'kept.passage' : null
}
