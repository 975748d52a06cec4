/** As a `ref`: where the keyboard starts when a dialog opens. The native attribute; React's own asks for the focus before the dialog is open. */
export function startHere(element: HTMLElement | null) {
  element?.toggleAttribute('autofocus', true)
}
