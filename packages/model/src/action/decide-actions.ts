import type { Actor } from '../access/actor.ts'
import type { CommandOf } from '../command/command.ts'
import type { Draft } from '../command/draft.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import { type Action, actionLimit, newsLimit, outcomeSchema, ownersNewsLimit } from './action.ts'

/** Writes down what will be done, what can't be, or what goes to others; changes it; removes it. */
export function changeActions(draft: Draft, command: CommandOf<'action.put' | 'action.remove'>): Refusal | null {
  const { actions, contributions, themes } = draft.board
  const found = actions.get(command.action)
  if (command.do === 'action.remove') {
    if (!found) return refuse('unknown-thing', { thing: 'action' })
    // What became of a promise can't be made to vanish with it: facilitators take lines off one by one (SPEC U6).
    if (found.news.length > 0) return refuse('not-in-this-state')
    draft.del({ kind: 'action', id: command.action })
    // Names of owners and their words go with it.
    draft.purge = true
    return null
  }
  if (command.was !== undefined && !isAsSeen(draft, found, command)) return refuse('outdated')
  if (!found && actions.size >= actionLimit) return refuse('list-full', { most: actionLimit })
  const { answers, outcome } = command
  if (answers.contributions.some((id) => contributions.get(id)?.state.is !== 'shown')) {
    return refuse('unknown-thing', { thing: 'contribution' })
  }
  if (answers.themes.some((id) => !themes.has(id))) return refuse('unknown-thing', { thing: 'theme' })
  draft.put({
    kind: 'action',
    id: command.action,
    outcome,
    answers,
    progress: found?.progress ?? 'promised',
    news: found?.news ?? [],
  })
  return null
}

/**
 * Whether what stands there is what the person saw, or already what they want. What was taken back since has left it by itself: that
 * is nobody's change.
 */
function isAsSeen(
  { board }: Draft,
  found: Action | undefined,
  { outcome, answers, was }: CommandOf<'action.put'>,
): boolean {
  const says = (one: Pick<Action, 'outcome' | 'answers'> | null | undefined) => {
    if (!one) return null
    const contributions = one.answers.contributions.filter((id) => board.contributions.get(id)?.state.is === 'shown')
    const themes = one.answers.themes.filter((id) => board.themes.has(id))
    return JSON.stringify([outcomeSchema.parse(one.outcome), contributions.sort(), themes.sort()])
  }
  return says(found) === says(was) || says(found) === says({ outcome, answers })
}

/** Says what became of an action, with the day; an owner of theirs alone, and it says that an owner told it (SPEC U5). */
export function tellNews(draft: Draft, command: CommandOf<'action.tell'>, actor: Actor): Refusal | null {
  const { action, progress, text } = command
  const isOwner = actor.is === 'owner'
  if (isOwner && !actor.actions.includes(action)) return refuse('not-allowed')
  const found = draft.board.actions.get(action)
  if (found?.outcome.is !== 'action') return refuse('unknown-thing', { thing: 'action' })
  const most = isOwner ? ownersNewsLimit : newsLimit
  if (found.news.length >= most) return refuse('list-full', { most })
  const news = {
    at: draft.now.toISOString().slice(0, 10),
    progress,
    text,
    ...(isOwner ? { by: 'owner' as const } : {}),
  }
  draft.put({ ...found, progress, news: [...found.news, news] })
  return null
}

/** Takes a line of news off: everybody with the link reads them, and an owner's words come unseen (SPEC U6). `was`: the line as it was seen. */
export function strikeNews(draft: Draft, { action, line, was }: CommandOf<'action.strike'>): Refusal | null {
  const found = draft.board.actions.get(action)
  if (!found) return refuse('unknown-thing', { thing: 'action' })
  if (found.news[line]?.text !== was) return refuse('outdated')
  const news = found.news.filter((_, at) => at !== line)
  draft.put({ ...found, progress: news.at(-1)?.progress ?? 'promised', news })
  draft.purge = true
  return null
}
