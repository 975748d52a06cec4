/** The address that opens a slip: the code stands in the fragment, which browsers never send anywhere. */
export function slipAddress(origin: string, board: string, slip: string): string {
  return `${origin}/board/${board}/slip#${slip.replaceAll(' ', '-')}`
}
