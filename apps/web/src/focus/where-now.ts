/** How this page stands, to come back to it: its address, how far it is scrolled, and what has the focus. */
export type Whereabouts = { address: string; top: number; held: Element | null }

export const whereNow = (): Whereabouts => ({
  address: `${location.pathname}${location.search}`,
  top: window.scrollY,
  held: document.activeElement,
})

/** Puts a page that is at its old address again as it stood. */
export function standAsBefore({ top, held }: Whereabouts) {
  // Twice: the first frame draws the view that comes back, the second one has its height.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      window.scrollTo(0, top)
      const to = held?.isConnected && held !== document.body ? held : document.querySelector('main h1')
      if (!(to instanceof HTMLElement || to instanceof SVGElement)) return
      if (to.tabIndex < 0 && !to.hasAttribute('tabindex')) to.setAttribute('tabindex', '-1')
      to.focus({ preventScroll: true })
    }),
  )
}
