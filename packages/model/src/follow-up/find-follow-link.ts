import { hashSecret } from '../author/derive.ts'
import type { Board } from '../board/board.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import type { FollowLink } from './follow-link.ts'

/** The link to what became of it that a secret opens, or why none (SPEC U3). Links for joining open nothing here, nor these there. */
export function findFollowLink(board: Board, secret: string): { link: FollowLink } | { refusal: Refusal } {
  const secretHash = hashSecret(secret)
  const link = [...board.followLinks.values()].find((link) => link.secretHash === secretHash)
  if (!link) return { refusal: refuse('unknown-link') }
  return link.state === 'open' ? { link } : { refusal: refuse('link-revoked') }
}

/** The secret of the link for reading, if one is open. */
export function readingSecret(board: Board): string | null {
  const links = [...board.followLinks.values()]
  return links.find((link) => link.for.is === 'reading' && link.state === 'open')?.secret ?? null
}
