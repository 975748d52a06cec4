import type { CommandOf } from '../command/command.ts'
import type { Draft } from '../command/draft.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import { isBlank } from '../writing/is-blank.ts'
import type { PageBlock } from '../writing/page-block.ts'
import { pageHash } from '../writing/page-hash.ts'
import { pageVersionLimit, versionsOf } from '../writing/page-version.ts'

/**
 * Freezes what stands on the agreement's page as its next version (SPEC W10). `blocks`: what stands there now. Refused as `outdated`
 * when that is not what the facilitator saw; the page itself stays as it is. What is accepted already is not accepted again.
 */
export function acceptAgreement(
  draft: Draft,
  { hash }: CommandOf<'agreement.accept'>,
  blocks: readonly PageBlock[],
): Refusal | null {
  const { board, pageVersions } = draft.board
  if (pageHash(board.id, 'agreement', blocks) !== hash) return refuse('outdated')
  if (isBlank(blocks)) return refuse('not-in-this-state')
  const [last] = versionsOf(pageVersions.values(), 'agreement')
  if (last?.hash === hash) return null
  const n = (last?.n ?? 0) + 1
  if (n > pageVersionLimit) return refuse('list-full', { most: pageVersionLimit })
  const id = `agreement-${String(n).padStart(2, '0')}`
  draft.put({ kind: 'page-version', id, page: 'agreement', n, blocks: [...blocks], hash })
  draft.record({ what: 'agreement-accepted', version: n, hash })
  return null
}
