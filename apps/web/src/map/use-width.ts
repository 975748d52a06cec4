import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/**
 * The width of an element in units of a pixel at the usual text size: half of it when somebody reads at 200 %, so that a picture
 * drawn for it grows with the text. 0 until it has been measured.
 */
export function useWidth(element: RefObject<HTMLElement | null>): { width: number; unit: number } {
  const [size, setSize] = useState({ width: 0, unit: 1 })
  useLayoutEffect(() => {
    if (element.current) setSize(measure(element.current))
  }, [element])
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    const observer = new ResizeObserver(() => {
      const now = measure(watched)
      setSize((before) => (before.width === now.width && before.unit === now.unit ? before : now))
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return size
}

function measure(element: HTMLElement) {
  const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
  return { width: Math.floor(element.clientWidth / unit), unit }
}
