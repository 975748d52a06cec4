import { useEffect, useRef } from 'react'

/**
 * Keeps the keyboard where it was working: when `list` changes and what had the focus went away with it,
 * the focus goes to the element that carries the returned ref (a heading) instead of to the top of the page.
 * `within` selects the part around that element whose focus is followed.
 */
export function useFocusKept<Target extends HTMLElement>(list: string, within = 'section') {
  const target = useRef<Target>(null)
  const inside = useRef(false)
  useEffect(() => {
    const part = target.current?.closest<HTMLElement>(within)
    const enter = () => {
      inside.current = true
    }
    const leave = (event: FocusEvent) => {
      // Focus that goes nowhere has been taken away with its element; anything else is the person's own doing.
      if (event.relatedTarget) inside.current = false
    }
    part?.addEventListener('focusin', enter)
    part?.addEventListener('focusout', leave)
    return () => {
      part?.removeEventListener('focusin', enter)
      part?.removeEventListener('focusout', leave)
    }
  }, [within])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the list that is looked at
  useEffect(() => {
    if (inside.current && document.activeElement === document.body) target.current?.focus()
  }, [list])
  return target
}
