import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/** `width` of a place and `height` of the window in pixels at the usual text size; `unit`: how many real pixels that is. */
export type Size = { width: number; height: number; unit: number }

/**
 * The width of an element, and how high the window is, at the usual text size: half of it when somebody reads at 200 %, so that a picture
 * drawn for it grows with the text. 0 until it has been measured.
 */
export function useWidth(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0, unit: 1 })
  useLayoutEffect(() => {
    if (element.current) setSize(measure(element.current))
  }, [element])
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    const observer = new ResizeObserver(() => {
      const now = measure(watched)
      setSize((before) =>
        before.width === now.width && before.height === now.height && before.unit === now.unit ? before : now,
      )
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return size
}

function measure(element: HTMLElement): Size {
  const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
  return { width: Math.floor(element.clientWidth / unit), height: Math.round(innerHeight / unit), unit }
}
