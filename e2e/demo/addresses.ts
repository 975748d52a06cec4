import { linkOf } from '../session/link-of.ts'
import type { Demo } from './demo.ts'

/** What to open in a browser, for everybody that somebody could be there. */
export function addresses({ session }: Demo): string[] {
  const { made, facilitator } = session
  const { address } = facilitator
  const join = (secret: string | undefined) => `${address}/join/${made.board}#${secret}`
  const observer = made.links.find(({ for: joins }) => joins.role === 'observer')?.secret
  return [
    `  to lead              ${join(made.facilitatorSecret)}`,
    `  lived experience     ${linkOf(address, made, 'lived')}`,
    `  staff                ${linkOf(address, made, 'staff')}`,
    `  to look on           ${join(observer)}`,
    '  on a wall            open the first, then “View for the room”',
  ]
}
