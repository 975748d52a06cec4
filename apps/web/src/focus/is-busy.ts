/** Fields that somebody writes in or chooses from. */
const fields = 'input, textarea, select, [contenteditable=""], [contenteditable=true]'
const written = 'main textarea, main input:is([type=text], [type=search], [type=number], [type=date], :not([type]))'

/**
 * Whether somebody is at work on this page, so that nobody takes them elsewhere (SPEC H3): a dialog is open, a field has the focus,
 * something was written that is not sent, or something is pressed just now.
 */
export function isBusy(page: Document, isPressing: boolean): boolean {
  if (isPressing || page.querySelector('dialog[open]')) return true
  if (page.activeElement?.matches(fields)) return true
  return [...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(written)].some(
    ({ value, defaultValue }) => value.trim() !== '' && value !== defaultValue,
  )
}
