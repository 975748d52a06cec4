/** Something that can be watched: the framework-free half of every store here. */
export type News<State> = {
  get(): State
  set(next: State): void
  subscribe(listener: () => void): () => void
}

/** A value and those who want to know when it changes. */
export function makeNews<State>(first: State): News<State> {
  let state = first
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(next) {
      if (Object.is(next, state)) return
      state = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
