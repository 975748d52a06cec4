/** How long until a style sheet is asked for again when nothing says that the line is back, in ms. */
const pause = 3_000

/**
 * From now on a style sheet of a late part that was lost with the line is asked for until it comes: Vite asks once, and shows
 * the part without it from then on.
 */
export function followLostStyles(): void {
  addEventListener('vite:preloadError', ({ payload }) => {
    const [, address] = /^Unable to preload CSS for (\S+)$/.exec(payload.message) ?? []
    if (address) ask(address)
  })
}

function ask(address: string): void {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin: '', href: address })
  link.onerror = () => {
    link.remove()
    const again = () => {
      clearTimeout(timer)
      removeEventListener('online', again)
      ask(address)
    }
    const timer = setTimeout(again, pause)
    addEventListener('online', again)
  }
  document.head.append(link)
}
