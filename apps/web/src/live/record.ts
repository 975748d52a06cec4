import { makeNews } from './news.ts'

/** Any entity of the record, as an audience gets it. */
export type Thing = { kind: string; id: string }
export type Key = { kind: string; id: string }
/** A frame that changes the record: everything (`full`), or what came and went since the last cursor. */
export type PutFrame<T extends Thing> = { cursor: string; full: boolean; put: readonly T[]; del: readonly Key[] }
/** What the page holds of the record. `cursor` is null until the first full frame. */
export type Held<T extends Thing> = { cursor: string | null; things: ReadonlyMap<string, T> }

const nameOf = (key: Key) => `${key.kind}/${key.id}`

/** The record as this page's audience may see it: entities by kind and id. Nothing is in it that the server did not send. */
export function makeRecord<T extends Thing>() {
  const held = makeNews<Held<T>>({ cursor: null, things: new Map() })
  return {
    held,
    take(frame: PutFrame<T>) {
      const things = new Map(frame.full ? [] : held.get().things)
      for (const key of frame.del) things.delete(nameOf(key))
      for (const thing of frame.put) things.set(nameOf(thing), thing)
      held.set({ cursor: frame.cursor, things })
    },
    /** Forget everything, as when the server no longer shows it. */
    empty: () => held.set({ cursor: null, things: new Map() }),
  }
}

/** One entity by kind and id. */
export function one<T extends Thing, K extends T['kind']>(
  held: Held<T>,
  kind: K,
  id: string,
): Extract<T, { kind: K }> | null {
  return (held.things.get(`${kind}/${id}`) as Extract<T, { kind: K }> | undefined) ?? null
}

/** All entities of a kind, in the order of their (random) ids: never in the order of arrival. */
export function all<T extends Thing, K extends T['kind']>(held: Held<T>, kind: K): Extract<T, { kind: K }>[] {
  return [...held.things.values()]
    .filter((thing): thing is Extract<T, { kind: K }> => thing.kind === kind)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
