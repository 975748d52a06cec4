import { createContext, use, useEffect, useRef } from 'react'
import { takeStep } from './step.ts'

/** What the window is called for a page's title. The wall and the desk say in it what they are. */
export const WindowTitle = createContext((title: string) => title)

/**
 * The main part of a page: sets the document's title, and is where the skip link and a new page's focus land.
 * Whoever came here by a press on the page before starts at its top, and at its heading where a screen reader reads on.
 */
export function Page({
  title,
  className,
  children,
}: {
  title: string
  className?: string | undefined
  children: React.ReactNode
}) {
  const main = useRef<HTMLElement>(null)
  const named = use(WindowTitle)(title)
  useEffect(() => {
    document.title = named === 'Firsthand' ? named : `${named} · Firsthand`
    if (takeStep() === 'on') window.scrollTo(0, 0)
    // A page that has just been loaded is read from its beginning anyway, and a focus that still stands is somebody's own.
    const lost = document.activeElement === document.body || document.activeElement === null
    if (!lost || !navigator.userActivation?.hasBeenActive) return
    const start = main.current?.querySelector<HTMLElement>('h1') ?? main.current
    if (start && !start.hasAttribute('tabindex')) start.tabIndex = -1
    start?.focus({ preventScroll: true })
  }, [named])
  return (
    <main id="main" ref={main} tabIndex={-1} className={className}>
      {children}
    </main>
  )
}
