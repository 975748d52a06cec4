import { sees } from '../access/sees.ts'
import type { Board, Change } from '../board/board.ts'
import type { Entity, EntityKey } from '../board/entity.ts'
import type { Audience } from './audience.ts'
import { countingViews, mayCountDifferently } from './counting-views.ts'
import { difference } from './difference.ts'
import { entityView } from './entity-view.ts'
import { progressView } from './progress-view.ts'
import { byKey, project } from './project.ts'
import { standIn } from './stand-in.ts'
import type { View, ViewKey } from './view.ts'

/**
 * What to send so that an audience that has `before` comes to have `after`, where `changes` lead from one to the other: the same as
 * the difference of the two whole projections, at a cost that grows with the changes and not with the board. Sorted like `project`.
 */
export function changedViews(
  before: Board,
  after: Board,
  changes: readonly Change[],
  audience: Audience,
): { put: View[]; del: ViewKey[] } {
  const seen = sees(standIn(audience), before)
  if (seen !== sees(standIn(audience), after)) {
    return difference(project(before, audience), project(after, audience))
  }
  const keys = new Map<string, EntityKey>()
  for (const change of changes) {
    const { kind, id } = 'put' in change ? change.put : change.del
    keys.set(`${kind}/${id}`, { kind, id })
  }
  const views = (board: Board): View[] => [
    ...[...keys.values()].flatMap((key) => viewOf(board, key, audience, seen) ?? []),
    ...(audience !== 'door' && mayCountDifferently(before, after) ? countingViews(board, audience) : []),
  ]
  const { put, del } = difference(views(before), views(after))
  return { put: put.sort(byKey), del: del.sort(byKey) }
}

function viewOf(board: Board, key: EntityKey, audience: Audience, seen: boolean): View | null {
  if (key.kind === 'board') return board.board
  if (key.kind === 'progress') return progressView(board.progress, audience)
  const isForAll = key.kind === 'page-version' && audience !== 'door'
  const entity = seen || isForAll ? entityOf(board, key) : null
  return entity ? entityView(entity, audience) : null
}

function entityOf(board: Board, { kind, id }: EntityKey): Entity | null {
  switch (kind) {
    case 'journey':
      return board.journey
    case 'tally':
      return board.tally
    case 'focus':
      return board.focus.n > 0 ? board.focus : null
    case 'theme':
      return board.themes.get(id) ?? null
    case 'insight':
      return board.insights.get(id) ?? null
    case 'action':
      return board.actions.get(id) ?? null
    case 'ballot':
      return board.ballots.get(id) ?? null
    case 'contribution':
      return board.contributions.get(id) ?? null
    case 'page-version':
      return board.pageVersions.get(id) ?? null
    case 'reflection':
      return board.reflections.get(id) ?? null
    case 'follow-link':
      return board.followLinks.get(id) ?? null
    case 'person':
      return board.people.get(id) ?? null
    case 'record':
      return board.record.findLast((line) => line.id === id) ?? null
    default:
      return null
  }
}
