import type { CommandOf } from '../command/command.ts'
import type { Draft } from '../command/draft.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import { actionLimit } from './action.ts'

/** Writes down what will be done, what can't be, or what goes to others; changes it; removes it. */
export function changeActions(draft: Draft, command: CommandOf<'action.put' | 'action.remove'>): Refusal | null {
  const { actions, contributions, themes } = draft.board
  const found = actions.get(command.action)
  if (command.do === 'action.remove') {
    if (!found) return refuse('unknown-thing', { thing: 'action' })
    draft.del({ kind: 'action', id: command.action })
    return null
  }
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

/** Says what became of an action, with the day. */
export function tellNews(draft: Draft, { action, progress, text }: CommandOf<'action.tell'>): Refusal | null {
  const found = draft.board.actions.get(action)
  if (found?.outcome.is !== 'action') return refuse('unknown-thing', { thing: 'action' })
  const news = { at: draft.now.toISOString().slice(0, 10), progress, text }
  draft.put({ ...found, progress, news: [...found.news, news].slice(-50) })
  return null
}
