import type { Invitation, Join } from '@firsthand/model'
import { type Answer, post } from '../live/answer.ts'
import { rememberBoard } from '../live/my-boards.ts'
import { openShelf } from '../live/shelf.ts'
import { keepLinkKey } from '../permit/link-key.ts'
import { seeAccepted } from '../writing/accepted-seen.ts'
import { dropPending, type Pending } from './pending.ts'

export type Joining = {
  board: string
  pending: Pending
  invitation: Invitation
  /** The name to be shown by; null for none. */
  name: string | null
  worksFor: string | null
  /** Whether other people use this device. */
  shared: boolean
  /** The voice group's name, for this browser's list of boards. */
  voiceName: string | null
}

/** Exchanges the link's secret for a session (a cookie that scripts can't read), once; then forgets the secret. */
export async function join({
  board,
  pending,
  invitation,
  name,
  worksFor,
  shared,
  voiceName,
}: Joining): Promise<Answer> {
  const { secret, person, retry } = pending
  const request: Join = {
    secret,
    person,
    retry,
    name: name?.trim() || null,
    worksFor,
    agreed: invitation.agreement.version,
    shared,
  }
  const answer = await post(`/api/boards/${board}/join`, request, 'same-origin')
  if (answer.is !== 'done') return answer
  dropPending(board)
  const shelf = openShelf({ board, person }, shared)
  keepLinkKey(shelf, pending.key)
  if (invitation.accepted) seeAccepted(shelf, invitation.accepted.n)
  if (!shared) rememberBoard({ board, person, title: invitation.title, role: invitation.for.role, voice: voiceName })
  return answer
}
