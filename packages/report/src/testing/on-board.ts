import type { Board } from '@firsthand/model'

/**
 * What may be taken home of a board, as text: the wording that is shown, emotion words, names given with them, and what people made of it;
 * without what its author keeps in the room.
 */
export function onBoard({ contributions, themes, insights, actions }: Board): string {
  const shown = [...contributions.values()].filter(({ state, kept }) => state.is === 'shown' && kept.mayGo !== 'room')
  const ids = new Set(shown.map(({ id }) => id))
  return [
    ...shown.map(({ kept, name }) => [kept, name]),
    ...themes.values(),
    ...[...insights.values()].filter(({ id, of }) => of === 'theme' || ids.has(id)),
    ...actions.values(),
  ]
    .map((one) => JSON.stringify(one))
    .join('\n')
}
