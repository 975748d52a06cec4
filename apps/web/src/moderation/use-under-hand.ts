import type { ContributionView } from '@firsthand/model'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { one } from '../live/record.ts'
import { isOpen, type Meanwhile, meanwhile, standingOf } from './meanwhile.ts'

/**
 * What a facilitator is deciding on, as it stands now: those that can still be decided on, and what somebody else did meanwhile.
 * While the own decision is on its way (`busy`) a change is taken for one's own.
 */
export function useUnderHand(
  ids: readonly string[],
  busy: boolean,
): { still: ContributionView[]; changed: Meanwhile | null } {
  const { held } = useHere()
  const look = (id: string) => {
    const view = one(held, 'contribution', id)
    return view && standingOf(view)
  }
  const [before] = useState(() => new Map(ids.map((id) => [id, look(id)])))
  const changes = ids.flatMap((id) => meanwhile(before.get(id) ?? null, look(id)) ?? [])
  const still = ids.flatMap((id) => one(held, 'contribution', id) ?? []).filter((view) => isOpen(standingOf(view)))
  return { still, changed: busy ? null : (changes[0] ?? null) }
}
