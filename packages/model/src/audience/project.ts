import { sees } from '../access/sees.ts'
import type { Board } from '../board/board.ts'
import type { Entity } from '../board/entity.ts'
import type { Audience } from './audience.ts'
import { countingViews } from './counting-views.ts'
import { entityView } from './entity-view.ts'
import { progressView } from './progress-view.ts'
import { standIn } from './stand-in.ts'
import type { View, ViewKey } from './view.ts'

/**
 * What an audience gets of a board, sorted by kind and id, so that no order tells who was first (SPEC R3).
 * What is not returned here is never sent.
 */
export function project(board: Board, audience: Audience): View[] {
  const progress = progressView(board.progress, audience)
  if (audience === 'door') return [board.board, progress]
  const views: View[] = [board.board, progress, ...countingViews(board, audience)]
  const add = (entities: Iterable<Entity>) => {
    for (const entity of entities) {
      const view = entityView(entity, audience)
      if (view) views.push(view)
    }
  }
  // What was agreed is everybody's, also of those who see nothing of the board yet.
  add(board.pageVersions.values())
  if (sees(standIn(audience), board)) {
    add([board.journey, board.tally, ...board.record])
    if (board.focus.n > 0) add([board.focus])
    add(board.contributions.values())
    add(board.people.values())
    for (const made of [
      board.themes,
      board.insights,
      board.actions,
      board.ballots,
      board.reflections,
      board.followLinks,
    ])
      add(made.values())
  }
  return views.sort(byKey)
}

/** By kind, then by (random) id. */
export const byKey = (a: ViewKey, b: ViewKey): number => (a.kind === b.kind ? order(a.id, b.id) : order(a.kind, b.kind))

const order = (a: string, b: string) => (a < b ? -1 : 1)
