/** As a `ref`: what has just taken the place of the button that was pressed gets its focus, once. */
export function takeFocus(element: HTMLElement | null) {
  element?.focus()
}
