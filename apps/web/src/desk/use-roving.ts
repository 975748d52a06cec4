import { useEffect, useLayoutEffect, useRef, useState } from 'react'

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/**
 * One stop of the Tab key for a whole list: arrows, Home and End go from item to item. When the item with the focus leaves the list,
 * the one that takes its place gets the focus. Items are found by `data-item`, in the element that carries the returned `list` ref.
 * `settled` changes whenever something over or in the list (a dialog, a button) has gone away; `onLost` hears that the item in hand has left.
 */
export function useRoving(ids: readonly string[], settled: string, onLost: (id: string) => void) {
  const list = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const place = useRef(0)
  const inside = useRef(false)
  const found = current === null ? 0 : ids.indexOf(current)
  const at = Math.max(0, Math.min(found >= 0 ? found : place.current, ids.length - 1))
  const here = ids[at] ?? null
  const focusOn = (id: string) => list.current?.querySelector<HTMLElement>(`[data-item="${id}"]`)?.focus()

  useEffect(() => {
    place.current = at
  })
  useEffect(() => {
    const follow = (event: FocusEvent) => {
      const target = event.target as HTMLElement
      // What opens over the list gives the focus back to it.
      if (!target.closest('dialog')) inside.current = list.current?.contains(target) === true
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])
  const order = ids.join()
  // In the layout's own step: a dialog that closes over an item that is gone would else send the focus to the heading first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is a change of the list, or of what lies over it, that is looked at
  useLayoutEffect(() => {
    if (current !== null && !ids.includes(current)) {
      onLost(current)
      setCurrent(here)
    }
    if (inside.current && document.activeElement === document.body && here !== null) focusOn(here)
  }, [order, settled])

  return {
    list,
    here,
    /** Makes an item the one in hand. */
    take: setCurrent,
    /** Goes on by an arrow key, Home or End; false when the key is none of these. */
    step(key: string): boolean {
      const next = STEPS[key] && ids[STEPS[key](at, ids.length - 1)]
      if (!next) return false
      setCurrent(next)
      focusOn(next)
      return true
    },
  }
}
