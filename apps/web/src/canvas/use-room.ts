import { type RefObject, useLayoutEffect } from 'react'

/** Tells an element's style how much stands above it on the page (`--above`), so that it can fill the rest of the screen. */
export function useRoom(element: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const watch = new ResizeObserver(() => {
      const above = Math.round(measured.getBoundingClientRect().top + window.scrollY)
      measured.style.setProperty('--above', `${above}px`)
    })
    watch.observe(document.body)
    if (measured.parentElement) watch.observe(measured.parentElement)
    return () => watch.disconnect()
  }, [element])
}
