/**
 * The address of what became of it. The secret stands in the fragment, which browsers never send anywhere; it stays there, so that people
 * can keep the page.
 */
export function followUpAddress(address: string, board: string, secret: string): string {
  return `${address.replace(/\/+$/, '')}/follow-up/${board}#${secret}`
}
