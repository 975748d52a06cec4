import type { FollowUp } from '@firsthand/model'
import { useCallback, useEffect, useState } from 'react'
import { type Complaint, post } from '../live/answer.ts'
import { fragmentOf } from '../pages/fragment.ts'

/** `stale`: it could not be looked up again just now, and this is how it stood before. */
export type Seen =
  | { is: 'asking' }
  | { is: 'open'; secret: string; followUp: FollowUp; stale: boolean }
  | { is: 'refused'; why: Complaint }

/** What a link opens, asked for without the cookie; again whenever the page is looked at again, so that what was taken back is gone. */
export function useFollowUp(board: string): { seen: Seen; look: () => Promise<void> } {
  const [seen, setSeen] = useState<Seen>({ is: 'asking' })
  const look = useCallback(async () => {
    const secret = fragmentOf(location)
    const answer = await post<FollowUp>(`/api/boards/${board}/follow-up`, { secret }, 'omit')
    setSeen((before) => {
      if (answer.is === 'done') return { is: 'open', secret, followUp: answer.value, stale: false }
      const isSame = before.is === 'open' && before.secret === secret
      return answer.is === 'not-through' && isSame ? { ...before, stale: true } : { is: 'refused', why: answer.refusal }
    })
  }, [board])
  useEffect(() => {
    void look()
    const again = () => {
      if (document.visibilityState === 'visible') void look()
    }
    document.addEventListener('visibilitychange', again)
    window.addEventListener('hashchange', again)
    return () => {
      document.removeEventListener('visibilitychange', again)
      window.removeEventListener('hashchange', again)
    }
  }, [look])
  return { seen, look }
}
