import type { PutFrame, View, ViewKey, ViewKind, ViewOf } from '@firsthand/model'
import { makeNews } from './news.ts'

/** What the page holds of the record. `cursor` is null until the first full frame. */
export type Held = { cursor: string | null; views: ReadonlyMap<string, View> }

const nameOf = (key: ViewKey) => `${key.kind}/${key.id}`

/** The record as this page's audience may see it. Nothing is in it that the server did not send. */
export function makeRecord() {
  const held = makeNews<Held>({ cursor: null, views: new Map() })
  return {
    held,
    take(frame: PutFrame) {
      const views = new Map(frame.full ? [] : held.get().views)
      for (const key of frame.del) views.delete(nameOf(key))
      for (const view of frame.put) views.set(nameOf(view), view)
      held.set({ cursor: frame.cursor, views })
    },
    /** Forget everything, as when the server no longer shows it. */
    empty: () => held.set({ cursor: null, views: new Map() }),
  }
}

/** One view by kind and id; null when this audience has none. */
export function one<K extends ViewKind>(held: Held, kind: K, id: string = kind): ViewOf<K> | null {
  return (held.views.get(`${kind}/${id}`) as ViewOf<K> | undefined) ?? null
}

/** All views of a kind, in the order of their (random) ids: never in the order of arrival. */
export function all<K extends ViewKind>(held: Held, kind: K): ViewOf<K>[] {
  return [...held.views.values()]
    .filter((view): view is ViewOf<K> => view.kind === kind)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
