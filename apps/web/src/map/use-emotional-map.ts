import type { ContributionView } from '@firsthand/model'
import { type Compared, comparedAtFirst, type EmotionalMap, emotionalMap } from '@firsthand/report'
import { useMemo, useState } from 'react'
import { useHere } from '../board/here.ts'
import { isShown } from '../board/is-shown.ts'
import { all, one } from '../live/record.ts'

export type MapHere = {
  map: EmotionalMap
  /** What stands on the board, by id. */
  said: ReadonlyMap<string, ContributionView>
  /** The two groups that are looked at side by side. */
  compared: Compared
  compare: (compared: Compared) => void
}

/** The emotional map of the open board as it stands now, and which two voice groups this person compares. */
export function useEmotionalMap(): MapHere {
  const { held, facts } = useHere()
  const [chosen, setChosen] = useState<Compared | null>(null)
  const { map, said } = useMemo(() => {
    const shown = all(held, 'contribution').filter(isShown)
    const touchpoints = one(held, 'journey')?.touchpoints ?? []
    return {
      map: emotionalMap(facts, { touchpoints }, shown),
      said: new Map(shown.map((contribution) => [contribution.id, contribution])),
    }
  }, [held, facts])
  const first = useMemo(() => comparedAtFirst(map), [map])
  return { map, said, compared: chosen ?? first, compare: setChosen }
}
