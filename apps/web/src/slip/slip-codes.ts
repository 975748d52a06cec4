/**
 * What a slip's two QR codes hold: the page, and the signs alone. Never both in one: browsers keep the addresses that they open, also what is
 * cleared from the address bar at once, and on a device that others use, or one of several that are kept the same, the next person would
 * have the slip.
 */
export function slipCodes(origin: string, board: string, slip: string): { page: string; signs: string } {
  return { page: `${origin}/board/${board}/slip`, signs: slip }
}
