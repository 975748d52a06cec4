let step: 'on' | 'back' | null = null

// The router tells these steps by events of their names; the browser tells its own by popstate.
for (const event of ['pushState', 'replaceState']) {
  addEventListener(event, () => {
    step = 'on'
  })
}
addEventListener('popstate', () => {
  step = 'back'
})

/** How the page that opens now was reached, told once: on by a press, or back (where the browser keeps the place itself). */
export function takeStep(): typeof step {
  const taken = step
  step = null
  return taken
}
