import type { View, ViewKey } from './view.ts'

/** What to send so that an audience that has `before` comes to have `after`. */
export function difference(before: readonly View[], after: readonly View[]): { put: View[]; del: ViewKey[] } {
  const key = (view: ViewKey) => `${view.kind}/${view.id}`
  const had = new Map(before.map((view) => [key(view), view]))
  const put: View[] = []
  for (const view of after) {
    const old = had.get(key(view))
    had.delete(key(view))
    if (old !== view && JSON.stringify(old) !== JSON.stringify(view)) put.push(view)
  }
  return { put, del: [...had.values()].map(({ kind, id }) => ({ kind, id })) }
}
