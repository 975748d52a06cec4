import { hashSecret } from '../author/derive.ts'
import type { CommandOf } from '../command/command.ts'
import type { Draft } from '../command/draft.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import { followLinkLimit } from './follow-link.ts'

/** Makes a link to what became of it (one for reading at a time; owners' for actions that are there), or switches one off for good. */
export function tendFollowLink(
  draft: Draft,
  command: CommandOf<'follow-link.make' | 'follow-link.revoke'>,
): Refusal | null {
  const { followLinks, actions } = draft.board
  const found = followLinks.get(command.link)
  if (command.do === 'follow-link.revoke') {
    if (!found) return refuse('unknown-link')
    if (found.state === 'revoked') return null
    draft.put({ ...found, secret: null, state: 'revoked' })
    draft.record({ what: 'link-revoked', removed: 0 })
    // The secret of a link for reading was kept: it leaves the store's free pages too.
    draft.purge = true
    return null
  }
  const secretHash = hashSecret(command.secret)
  if (found) return found.secretHash === secretHash ? null : refuse('id-taken')
  if (followLinks.size >= followLinkLimit) return refuse('list-full', { most: followLinkLimit })
  const { for: made } = command
  if (made.is === 'reading') {
    const isThere = [...followLinks.values()].some((link) => link.for.is === 'reading' && link.state === 'open')
    if (isThere) return refuse('not-in-this-state')
  } else if (made.actions.some((id) => actions.get(id)?.outcome.is !== 'action')) {
    return refuse('unknown-thing', { thing: 'action' })
  }
  const secret = made.is === 'reading' ? command.secret : null
  draft.put({ kind: 'follow-link', id: command.link, for: made, secret, secretHash, state: 'open' })
  draft.record({ what: 'link-made' })
  return null
}
