import { useLocation } from 'wouter'
import { useHere } from '../board/here.ts'
import { all, one } from '../live/record.ts'
import { keepDraft } from '../start/kept-draft.ts'
import { copyBoard } from './copy-board.ts'

/** Goes to the start page with everything filled in as it is on this board. This board stays as it is. */
export function useCopy(): (as: 'board' | 'rehearsal') => void {
  const { held, facts, you } = useHere()
  const [, go] = useLocation()
  return (as) => {
    const { part } = you.person
    const facilitator = part.role === 'facilitator' ? { name: part.name, worksFor: part.worksFor } : facts.host
    const source = {
      facts,
      touchpoints: one(held, 'journey')?.touchpoints ?? [],
      links: all(held, 'link'),
      record: all(held, 'record'),
      facilitator,
    }
    keepDraft(copyBoard(source, as === 'rehearsal'))
    go('/')
  }
}
