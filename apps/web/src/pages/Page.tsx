import { useEffect, useRef } from 'react'

/** The main part of a page: sets the document's title, and is where the skip link and a new page's focus land. */
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
  useEffect(() => {
    document.title = title === 'Firsthand' ? title : `${title} · Firsthand`
  }, [title])
  return (
    <main id="main" ref={main} tabIndex={-1} className={className}>
      {children}
    </main>
  )
}
