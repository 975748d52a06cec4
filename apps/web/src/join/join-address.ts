/** The address of a join page. The secret stands in the fragment, which browsers never send anywhere. */
export function joinAddress(address: string, board: string, secret: string): string {
  return `${address.replace(/\/+$/, '')}/join/${board}#${secret}`
}
