import { type ReportPart, withoutSchema } from '@firsthand/report'
import { useState } from 'react'
import { useHere } from '../board/here.ts'

const NAME = 'report-without'

/** The parts that this person leaves out of the report, kept on their shelf: where others use the device, no longer than the tab. */
export function useWithout(): [readonly ReportPart[], (without: ReportPart[]) => void] {
  const { shelf } = useHere().client
  const [without, setWithout] = useState<readonly ReportPart[]>(() => {
    const kept = withoutSchema.safeParse(shelf.read(NAME))
    return kept.success ? kept.data : []
  })
  return [
    without,
    (chosen) => {
      setWithout(chosen)
      shelf.write(NAME, chosen.join(','))
    },
  ]
}
